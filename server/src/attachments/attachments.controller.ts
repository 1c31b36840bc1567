import { Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AttachmentView } from '../../../shared/contracts/request.js';
import { AllowedFor, CurrentCaller, type Caller } from '../http/caller.js';
import { Describe } from '../http/describe.js';
import { idPipe } from '../http/id.pipe.js';
import { RateLimited } from '../http/rate-limit.interceptor.js';
import { UploadRoute } from '../http/guard-requests.js';
import { ReadAttachmentService } from './read-attachment.service.js';
import { readFilePart } from './read-multipart.js';
import { UploadAttachmentService } from './upload-attachment.service.js';

const EXAMPLE: AttachmentView = {
  id: '019a0c5e-7b1a-7c3d-9f00-1a2b3c4d5e6f', kind: 'photo', name: '照片', size: 284_113, width: 1_440, height: 1_920,
  url: '/api/v1/attachments/019a0c5e-7b1a-7c3d-9f00-1a2b3c4d5e6f',
};

@ApiTags('attachments')
@Controller('api/v1/attachments')
@AllowedFor('resident', 'cadre', 'office')
export class AttachmentsController {
  constructor(
    private readonly upload: UploadAttachmentService,
    private readonly read: ReadAttachmentService,
  ) {}

  @Post()
  @UploadRoute()
  @RateLimited({ name: 'upload', limit: 60, windowSeconds: 60, by: 'caller' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } }, example: { file: '(the bytes)' } } })
  @Describe<AttachmentView>({
    summary: 'Uploads one photo (jpg, png, webp), PDF (10 MB) or recording (2 MB), in the multipart field `file`',
    success: { status: 201, example: EXAMPLE },
    errors: ['attachment/unsupported-type', 'attachment/unreadable', 'attachment/too-large', 'attachment/too-many-pixels', 'attachment/too-many', 'attachment/too-many-unsent', 'server/unavailable'],
  })
  async create(@Req() request: FastifyRequest, @CurrentCaller() caller: Caller): Promise<AttachmentView> {
    return this.upload.execute(caller.personId!, await readFilePart(request));
  }

  @Get(':id')
  @Describe<never>({ summary: 'The file, for whoever may read its ticket; before that for its uploader', success: { status: 200, contentType: 'application/octet-stream' }, errors: ['access/not-found'] })
  async get(@Param('id', idPipe) id: string, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { mimeType, bytes, extension } = await this.read.execute(caller, id);
    // Never shown inside our origin, and never under a name or a type that the uploader chose.
    void reply.headers({ 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" });
    return new StreamableFile(bytes, { type: mimeType, disposition: `attachment; filename="${id}.${extension}"`, length: bytes.length });
  }
}
