import Taro from '@tarojs/taro';
import type { AttachmentView } from '@shared/contracts/request';
import { withToken } from './http';
import type { ChosenFile } from './media';
import { isWeapp } from './target';
import { parseJson, refusal, unreachable } from './transport';

/** Photos over a village's network take their time. */
const UPLOAD_TIMEOUT_MS = 60_000;

/** `POST /api/v1/attachments`. `onProgress` gets 0…100. @throws ApiFailure */
export function uploadFile(file: ChosenFile, onProgress: (percent: number) => void = () => undefined): Promise<AttachmentView> {
  return withToken((authorization) => (isWeapp ? uploadInWechat : uploadInBrowser)(file, authorization, onProgress));
}

function uploadInWechat(file: ChosenFile, header: Record<string, string>, onProgress: (percent: number) => void): Promise<AttachmentView> {
  return new Promise((resolve, reject) => {
    const task = Taro.uploadFile({
      url: `${API_BASE}/attachments`,
      filePath: file.path,
      name: 'file',
      fileName: file.name,
      header,
      timeout: UPLOAD_TIMEOUT_MS,
      success: ({ statusCode, data }) => settle(statusCode, data, resolve, reject),
      fail: (thrown) => reject(unreachable(thrown)),
    });
    task.progress?.(({ progress }) => onProgress(progress));
  });
}

function uploadInBrowser(file: ChosenFile, headers: Record<string, string>, onProgress: (percent: number) => void): Promise<AttachmentView> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.append('file', file.blob ?? new Blob(), file.name);
    // fetch does not tell how much has been sent.
    const call = new XMLHttpRequest();
    call.open('POST', `${API_BASE}/attachments`);
    call.timeout = UPLOAD_TIMEOUT_MS;
    Object.entries(headers).forEach(([name, value]) => call.setRequestHeader(name, value));
    call.upload.onprogress = ({ loaded, total }) => onProgress(total ? Math.round((loaded / total) * 100) : 0);
    call.onload = () => settle(call.status, call.responseText, resolve, reject);
    call.onerror = () => reject(unreachable('error'));
    call.ontimeout = () => reject(unreachable('timeout'));
    call.send(form);
  });
}

function settle(status: number, data: unknown, resolve: (view: AttachmentView) => void, reject: (failure: Error) => void): void {
  const parsed = parseJson(data);
  if (status >= 200 && status < 300) resolve(parsed as AttachmentView);
  else reject(refusal(status, parsed));
}
