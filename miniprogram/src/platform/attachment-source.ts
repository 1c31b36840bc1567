import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';
import { failureOf, type ApiFailure } from './api-failure';
import { withToken } from './http';
import { isWeapp } from './target';
import { refusal, unreachable } from './transport';

/** Attachments are served with authorisation, which an <Image> cannot send: they are fetched, then shown from memory. */
const sources = new Map<string, Promise<string>>();

export function attachmentSource(id: string): Promise<string> {
  let source = sources.get(id);
  if (!source) {
    source = withToken((header) => (isWeapp ? downloadInWechat : downloadInBrowser)(`${API_BASE}/attachments/${id}`, header));
    source.catch(() => sources.delete(id));
    sources.set(id, source);
  }
  return source;
}

/** The local address of a stored photo; null while it is on its way, an error when it can't be had. */
export function useAttachmentSource(id: string): { source: string | null; error: ApiFailure | null; retry: () => void } {
  const [state, setState] = useState<{ source: string | null; error: ApiFailure | null }>({ source: null, error: null });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    setState({ source: null, error: null });
    attachmentSource(id).then(
      (source) => { if (!gone) setState({ source, error: null }); },
      (thrown: unknown) => { if (!gone) setState({ source: null, error: failureOf(thrown) }); },
    );
    return () => { gone = true; };
  }, [id, attempt]);
  return { ...state, retry: () => setAttempt((n) => n + 1) };
}

/** Opens a PDF in WeChat's reader or in a new tab. @throws ApiFailure */
export async function openPdf(id: string): Promise<void> {
  const source = await attachmentSource(id);
  if (isWeapp) await Taro.openDocument({ filePath: source, fileType: 'pdf' });
  else window.open(source, '_blank');
}

async function downloadInWechat(url: string, header: Record<string, string>): Promise<string> {
  let answer: { statusCode: number; tempFilePath: string };
  try {
    answer = await Taro.downloadFile({ url, header });
  } catch (thrown) {
    throw unreachable(thrown);
  }
  if (answer.statusCode !== 200) throw refusal(answer.statusCode, null);
  return answer.tempFilePath;
}

async function downloadInBrowser(url: string, headers: Record<string, string>): Promise<string> {
  let answer: Response;
  try {
    answer = await fetch(url, { headers });
  } catch (thrown) {
    throw unreachable(thrown);
  }
  if (!answer.ok) throw refusal(answer.status, await answer.json().catch(() => null));
  return URL.createObjectURL(await answer.blob());
}
