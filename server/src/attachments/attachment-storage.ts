/** Where the files lie. By default a folder; a store that all processes share (S3) takes its place by configuration. */
export abstract class AttachmentStorage {
  /** Keeps the bytes under the id; resolves once they are safe. */
  abstract put(id: string, bytes: Buffer): Promise<void>;
  /** @throws when there is no such file. */
  abstract get(id: string): Promise<Buffer>;
  /** Removes the file, if it is there. */
  abstract remove(id: string): Promise<void>;
}
