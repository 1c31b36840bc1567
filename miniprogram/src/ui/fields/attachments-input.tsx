import { useRef, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { failureOf } from '@/platform/api-failure';
import { choosePdf, choosePhotos, type ChosenFile } from '@/platform/media';
import { uploadFile } from '@/platform/upload';
import { Button } from '../button';
import { Icon } from '../icon';
import { Tap } from '../tap';
import { FileTile, PhotoTile, UploadTile, type Upload } from './attachment-tiles';

interface Props {
  label: string;
  kind: 'photo' | 'file';
  /** Ids of what is uploaded. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  max?: number;
}

/** Photos or PDFs: each is uploaded as soon as it is chosen; one that failed stays, with its reason and 重试. */
export function AttachmentsInput({ label, kind, value, onChange, max = 9 }: Props) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  // Uploads end later than the render that began them.
  const latest = useRef(value);
  latest.current = value;
  const serial = useRef(0);

  const change = (key: number, patch: Partial<Upload>): void => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  const drop = (key: number): void => setUploads((all) => all.filter((one) => one.key !== key));

  const start = async (key: number, file: ChosenFile): Promise<void> => {
    change(key, { error: null, percent: 0 });
    try {
      const { id } = await uploadFile(file, (percent) => change(key, { percent }));
      drop(key);
      latest.current = [...latest.current, id];
      onChange([...latest.current]);
    } catch (thrown) {
      change(key, { error: failureOf(thrown).message });
    }
  };

  const add = async (): Promise<void> => {
    const room = max - value.length - uploads.length;
    const files = kind === 'photo' ? await choosePhotos(room) : await choosePdf();
    for (const file of files.slice(0, room)) {
      const key = ++serial.current;
      setUploads((all) => [...all, { key, file, percent: 0, error: null }]);
      void start(key, file);
    }
  };

  const remove = (id: string): void => onChange(value.filter((one) => one !== id));
  const full = value.length + uploads.length >= max;
  const Tile = kind === 'photo' ? PhotoTile : FileTile;
  return (
    <View className={kind === 'photo' ? 'bl-photos' : 'bl-stack'}>
      {value.map((id, index) => <Tile key={id} id={id} label={`${label} 第${index + 1}个`} onRemove={() => remove(id)} />)}
      {uploads.map((upload) => <UploadTile key={upload.key} upload={upload} kind={kind} onRetry={() => { void start(upload.key, upload.file); }} onRemove={() => drop(upload.key)} />)}
      {!full && kind === 'photo' && (
        <Tap className="bl-photo bl-photo-add" label={`${label}：拍照或选照片`} onTap={() => { void add(); }}>
          <View className="bl-photo-fill"><Icon name="camera" /><Text className="bl-t-small">拍照</Text></View>
        </Tap>
      )}
      {!full && kind === 'file' && <Button icon="file" label={`${label}：选择文件`} onTap={() => { void add(); }}>选择 PDF 文件</Button>}
    </View>
  );
}
