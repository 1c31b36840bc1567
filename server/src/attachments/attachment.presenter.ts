import type { AttachmentView } from '../../../shared/contracts/request.js';
import type { Attachment } from './attachment.entity.js';

const KIND_TITLES: Record<Attachment['kind'], string> = { photo: '照片', pdf: '文件.pdf', voice: '录音' };

/** The name is ours: the one that the file had on somebody's phone may tell more than its content. */
export function attachmentView({ id, kind, size, width, height }: Attachment): AttachmentView {
  return { id, kind, name: KIND_TITLES[kind], size, ...(width && height ? { width, height } : {}), url: `/api/v1/attachments/${id}` };
}
