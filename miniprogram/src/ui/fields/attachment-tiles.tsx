import { Image, Text, View } from '@tarojs/components';
import { attachmentSource, openPdf, useAttachmentSource } from '@/platform/attachment-source';
import { previewPhotos, type ChosenFile } from '@/platform/media';
import { toast } from '@/platform/toast';
import { playVoice } from '@/platform/voice';
import { failureOf } from '@/platform/api-failure';
import { Icon } from '../icon';
import { Tap } from '../tap';

/** A file on its way to the server. */
export interface Upload { key: number; file: ChosenFile; percent: number; error: string | null }

/** A stored photo; tapping shows it large. */
export function PhotoTile({ id, label, onRemove }: { id: string; label: string; onRemove?: () => void }) {
  const { source, error, retry } = useAttachmentSource(id);
  return (
    <View className="bl-photo">
      {source && (
        <Tap className="bl-photo-fill" label={`看大图：${label}`} onTap={() => previewPhotos([source], source)}>
          <Image className="bl-photo-image" src={source} mode="aspectFill" nativeProps={{ alt: label }} />
        </Tap>
      )}
      {error && <Tap className="bl-photo-fill bl-t-small" label="照片没打开，点这里重试" onTap={retry}><Icon name="switch" /><Text>点这里重试</Text></Tap>}
      {onRemove && <Remove onRemove={onRemove} label={label} />}
    </View>
  );
}

export function FileTile({ id, label, onRemove }: { id: string; label: string; onRemove?: () => void }) {
  const open = (): void => { openPdf(id).catch((thrown: unknown) => toast(failureOf(thrown).message)); };
  return (
    <View className="bl-input-box">
      <Icon name="file" />
      <Tap className="bl-row-main" label={`打开文件：${label}`} onTap={open}><Text>{label}</Text></Tap>
      {onRemove && <Tap className="bl-header-back" label={`去掉：${label}`} onTap={onRemove}><Icon name="close" size="small" /></Tap>}
    </View>
  );
}

export function VoiceTile({ id, label, onRemove }: { id: string; label: string; onRemove?: () => void }) {
  const play = (): void => { attachmentSource(id).then(playVoice).catch((thrown: unknown) => toast(failureOf(thrown).message)); };
  return (
    <View className="bl-input-box">
      <Icon name="voice" />
      <Tap className="bl-row-main" label={`播放${label}`} onTap={play}><Text>{`${label}，点这里听`}</Text></Tap>
      {onRemove && <Tap className="bl-header-back" label={`去掉：${label}`} onTap={onRemove}><Icon name="close" size="small" /></Tap>}
    </View>
  );
}

export function UploadTile({ upload, kind, onRetry, onRemove }: { upload: Upload; kind: 'photo' | 'file'; onRetry: () => void; onRemove: () => void }) {
  const { file, percent, error } = upload;
  const words = error ?? `正在上传 ${percent}%`;
  if (kind === 'file') {
    return (
      <View className={`bl-input-box ${error ? 'wrong' : ''}`}>
        <Tap className="bl-row-main" label={error ? `${words}，点这里重试` : words} disabled={!error} onTap={onRetry}><Text>{`${file.name} ${words}`}</Text></Tap>
        <Tap className="bl-header-back" label="去掉" onTap={onRemove}><Icon name="close" size="small" /></Tap>
      </View>
    );
  }
  return (
    <View className="bl-photo">
      {!error && <View className="bl-photo-fill"><Image className="bl-photo-image" src={file.path} mode="aspectFill" nativeProps={{ alt: '' }} /></View>}
      <Tap className="bl-photo-fill bl-t-small" label={error ? `${words}，点这里重试` : words} disabled={!error} onTap={onRetry}>
        <Text className={error ? 'bl-warm' : 'bl-tag active'}>{error ? `${error} 点这里重试` : words}</Text>
      </Tap>
      <Remove onRemove={onRemove} label="这张照片" />
    </View>
  );
}

function Remove({ onRemove, label }: { onRemove: () => void; label: string }) {
  return (
    <Tap className="bl-photo-remove" label={`去掉：${label}`} onTap={onRemove}>
      <View className="bl-photo-remove-dot"><Icon name="close" size="small" /></View>
    </Tap>
  );
}
