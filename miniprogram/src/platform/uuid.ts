/** A random (version 4) UUID for idempotency keys. WeChat has no `crypto.randomUUID`; nothing secret hangs on it. */
export function randomUuid(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
    const nibble = Math.floor(Math.random() * 16);
    return (letter === 'x' ? nibble : (nibble & 0x3) | 0x8).toString(16);
  });
}
