import Taro from '@tarojs/taro';
import { isWeapp } from './target';

/** A file that was chosen on the phone. `path` can be shown in an <Image>; `blob` holds the content in the browser. */
export interface ChosenFile {
  path: string;
  name: string;
  size: number;
  blob?: Blob;
}

/** The longer side of a photo after compression: legible print, a fraction of the bytes. */
const PHOTO_SIDE = 1920;
const PHOTO_QUALITY = 0.8;

/** Camera or album; already compressed. An empty list when the person thinks better of it. */
export async function choosePhotos(count: number): Promise<ChosenFile[]> {
  try {
    if (!isWeapp) return await Promise.all((await pickInBrowser('image/jpeg,image/png', count)).map(compressInBrowser));
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sourceType: ['camera', 'album'], sizeType: ['compressed'] });
    return await Promise.all(tempFiles.map(({ tempFilePath, size }) => compressInWechat(tempFilePath, size)));
  } catch {
    return [];
  }
}

/** A PDF from the phone's files, in WeChat from a conversation. */
export async function choosePdf(): Promise<ChosenFile[]> {
  try {
    if (!isWeapp) return (await pickInBrowser('application/pdf', 1)).map((file) => chosen(file, file.name));
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['pdf'] });
    return tempFiles.map(({ path, name, size }) => ({ path, name, size }));
  } catch {
    return [];
  }
}

/** Shows photos at full size. `sources` are local: see attachment-source. */
export function previewPhotos(sources: string[], current: string): void {
  void Taro.previewImage({ urls: sources, current });
}

async function compressInWechat(path: string, size: number): Promise<ChosenFile> {
  const name = path.split('/').pop() ?? 'photo.jpg';
  try {
    const { tempFilePath } = await Taro.compressImage({ src: path, quality: PHOTO_QUALITY * 100, compressedWidth: PHOTO_SIDE });
    return { path: tempFilePath, name, size };
  } catch {
    return { path, name, size };
  }
}

function pickInBrowser(accept: string, count: number): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = count > 1;
    input.style.display = 'none';
    input.setAttribute('aria-label', '选择文件');
    const done = (files: File[]): void => { input.remove(); resolve(files); };
    input.addEventListener('change', () => done(Array.from(input.files ?? []).slice(0, count)));
    input.addEventListener('cancel', () => done([]));
    document.body.appendChild(input);
    input.click();
  });
}

/** A photo that the browser cannot draw is sent as it is: the server says what is wrong with it. */
async function compressInBrowser(file: File): Promise<ChosenFile> {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, PHOTO_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/jpeg', PHOTO_QUALITY); });
    return blob && blob.size < file.size ? chosen(blob, file.name.replace(/\.\w+$/, '.jpg')) : chosen(file, file.name);
  } catch {
    return chosen(file, file.name);
  }
}

function chosen(blob: Blob, name: string): ChosenFile {
  return { path: URL.createObjectURL(blob), name, size: blob.size, blob };
}
