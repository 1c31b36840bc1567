import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AttachmentStorage } from './attachment-storage.js';

/** Files in `DATA_DIR/attachments/<last two of the id>/<id>`: the end of a UUIDv7 is random, its beginning is the time. */
export class FolderStorage extends AttachmentStorage {
  constructor(private readonly root: string) {
    super();
  }

  async put(id: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(id);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(`${path}.part`, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
  }

  get(id: string): Promise<Buffer> {
    return readFile(this.pathOf(id));
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
    await rm(`${this.pathOf(id)}.part`, { force: true });
  }

  private pathOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('Not an attachment id');
    return join(this.root, id.slice(-2), id);
  }
}
