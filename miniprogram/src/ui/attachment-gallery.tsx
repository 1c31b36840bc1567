import { View } from '@tarojs/components';
import type { AttachmentView } from '@shared/contracts/request';
import { FileTile, PhotoTile, VoiceTile } from './fields/attachment-tiles';

/** What was handed in: photos as pictures, PDFs as names that open. */
export function AttachmentGallery({ attachments }: { attachments: readonly AttachmentView[] }) {
  const photos = attachments.filter(({ kind }) => kind === 'photo');
  const files = attachments.filter(({ kind }) => kind === 'pdf');
  const voices = attachments.filter(({ kind }) => kind === 'voice');
  if (attachments.length === 0) return null;
  return (
    <View className="bl-stack bl-field-body">
      {photos.length > 0 && <View className="bl-photos">{photos.map(({ id }, index) => <PhotoTile key={id} id={id} label={`照片${index + 1}`} />)}</View>}
      {voices.map(({ id }, index) => <VoiceTile key={id} id={id} label={`录音${index + 1}`} />)}
      {files.map(({ id, name }) => <FileTile key={id} id={id} label={name} />)}
    </View>
  );
}
