/** Photos, PDF and recordings: judged by their content, cleaned, sealed, and shown to nobody else. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { AttachmentView, RequestView } from '../../shared/contracts/request.js';
import { ApiClient, expectStatus, signIn, type Answer } from '../support/api-client.js';
import { file, leadOf, repair, requestOf, ticketOf } from '../support/filings.js';
import { stageInfo } from '../support/stage-info.js';

const MAKER = 'Fangzhou-Camera-7';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const AMR = Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(200, 0x3c)]);

const canvas = (width: number, height: number): sharp.Sharp => sharp({ create: { width, height, channels: 3, background: '#8fae72' } });

/** As a telephone makes it: lying on its side, with the place where it was taken. */
const photo = (width = 3_000, height = 1_500): Promise<Buffer> =>
  canvas(width, height).withExif({ IFD0: { Make: MAKER, Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 58/1 0/1' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();

async function download(client: ApiClient, url: string): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const response = await fetch(stageInfo().baseUrl + url, { headers: client.token ? { authorization: `Bearer ${client.token}` } : {} });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** Every file that the server keeps. */
function storedFiles(): { id: string; bytes: Buffer }[] {
  const root = join(stageInfo().dataDir, 'attachments');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ id: path.slice(-36), bytes: readFileSync(path) }));
}

describe('an attachment', () => {
  let resident: ApiClient;
  let stranger: ApiClient;
  const upload = (bytes: Uint8Array, name = 'photo.jpg', type = 'image/jpeg', client = resident) => client.upload<AttachmentView>('/attachments', bytes, name, type);
  const refused = (answer: Answer<unknown>): [number, string] => [answer.status, (answer.body as { code: string }).code];

  beforeAll(async () => {
    resident = await signIn('resident-xili');
    stranger = await signIn('resident-gaobeidian');
  });

  describe('on its way in', () => {
    it('is a photo turned upright, at most 2560 long, without its maker or its place', async () => {
      const original = await photo();
      expect(original.includes(MAKER)).toBe(true);
      const view = expectStatus(await upload(original), 201);
      expect(view).toMatchObject({ kind: 'photo', width: 1_280, height: 2_560 });
      const { bytes } = await download(resident, view.url);
      const metadata = await sharp(bytes).metadata();
      expect([metadata.format, metadata.exif, metadata.orientation]).toEqual(['jpeg', undefined, undefined]);
      expect(bytes.includes(MAKER)).toBe(false);
      expect(bytes.length).toBe(view.size);
    });

    it('lies on the disk sealed', async () => {
      const view = expectStatus(await upload(PDF, 'paper.pdf', 'application/pdf'), 201);
      const stored = storedFiles().find(({ id }) => id === view.id);
      expect(stored).toBeDefined();
      expect(stored!.bytes.includes('%PDF')).toBe(false);
      expect((await download(resident, view.url)).bytes).toEqual(PDF);
    });

    it.each<[string, () => Promise<Buffer> | Buffer, string]>([
      ['png', () => canvas(40, 30).png().toBuffer(), 'photo'],
      ['webp', () => canvas(40, 30).webp().toBuffer(), 'photo'],
      ['PDF', () => PDF, 'pdf'],
      ['recording', () => AMR, 'voice'],
    ])('may be a %s, whatever the client calls it', async (_what, make, kind) => {
      expect(expectStatus(await upload(await make(), '../../../etc/passwd', 'text/html'), 201).kind).toBe(kind);
    });

    it.each<[string, () => Promise<Buffer> | Buffer, number, string]>([
      ['a page that calls itself a photo', () => Buffer.from('<html><script>alert(1)</script></html>'), 415, 'attachment/unsupported-type'],
      ['a drawing with script in it', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 415, 'attachment/unsupported-type'],
      ['a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]), 415, 'attachment/unsupported-type'],
      ['a gif', () => canvas(10, 10).gif().toBuffer(), 415, 'attachment/unsupported-type'],
      ['half a photo', async () => (await photo()).subarray(0, 4_000), 422, 'attachment/unreadable'],
      ['more pixels than memory should hold', () => canvas(8_000, 7_000).png().toBuffer(), 413, 'attachment/too-many-pixels'],
      ['more than 10 MB', () => Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]), 413, 'attachment/too-large'],
      ['a recording of more than 2 MB', () => Buffer.concat([AMR, Buffer.alloc(2 * 1024 * 1024)]), 413, 'attachment/too-large'],
      ['nothing', () => Buffer.alloc(0), 400, 'input/invalid'],
    ])('is refused when it is %s', async (_what, make, status, code) => {
      expect(refused(await upload(await make()))).toEqual([status, code]);
    });

    it('comes alone, in the field `file`', async () => {
      const two = new FormData();
      for (const name of ['a', 'b']) two.append('file', new Blob([new Uint8Array(PDF)]), name);
      expect(refused(await resident.call('POST', '/attachments', two))).toEqual([422, 'attachment/too-many']);
      const elsewhere = new FormData();
      elsewhere.append('photo', new Blob([new Uint8Array(PDF)]), 'a');
      expect(refused(await resident.call('POST', '/attachments', elsewhere))).toEqual([400, 'input/invalid']);
      expect(refused(await resident.post('/attachments', { file: 'x' }))).toEqual([415, 'input/unsupported-type']);
    });

    it('leaves nothing behind when it was refused', async () => {
      const before = storedFiles().length;
      await upload(Buffer.from('nothing of the kind'));
      await upload((await photo()).subarray(0, 4_000));
      expect(storedFiles()).toHaveLength(before);
    });
  });

  describe('on its way out', () => {
    let request: RequestView;
    let attached: AttachmentView;

    beforeAll(async () => {
      attached = expectStatus(await upload(await photo()), 201);
      request = await file(resident, { ...repair(), attachmentIds: [attached.id] });
    });

    it('stands on its request, for the resident and for the lead', async () => {
      expect(request.attachments).toEqual([attached]);
      expect((await requestOf(resident, request.id)).attachments).toEqual([attached]);
      const lead = await leadOf(request);
      expect((await ticketOf(lead.client, request.id)).attachments).toEqual([attached]);
      expect((await download(lead.client, attached.url)).status).toBe(200);
    });

    it('is saved as a file, never shown inside the page or kept by a cache', async () => {
      const { headers } = await download(resident, attached.url);
      expect(headers.get('content-type')).toBe('image/jpeg');
      expect(headers.get('content-disposition')).toBe(`attachment; filename="${attached.id}.jpg"`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    });

    it('does not exist for another household, for another county, and without a sign-in', async () => {
      const office = await signIn('office-xiongxian');
      for (const client of [stranger, office]) expect((await download(client, attached.url)).status).toBe(404);
      expect((await download(new ApiClient(), attached.url)).status).toBe(401);
      const nothing = await download(stranger, '/api/v1/attachments/019a0c5e-7b1a-7c3d-9f00-1a2b3c4d5e6f');
      const foreign = await download(stranger, attached.url);
      expect(foreign.bytes).toEqual(nothing.bytes);
      expect((await download(stranger, '/api/v1/attachments/..%2f..%2fsecrets.json')).status).toBe(404);
    });

    it('is its uploader’s alone until it is sent', async () => {
      const unsent = expectStatus(await upload(PDF), 201);
      const lead = await leadOf(request);
      expect((await download(resident, unsent.url)).status).toBe(200);
      for (const client of [lead.client, stranger]) expect((await download(client, unsent.url)).status).toBe(404);
    });

    it('can be sent by its uploader only, and once', async () => {
      const { id } = expectStatus(await upload(PDF), 201);
      const notYours = [422, 'attachment/not-yours'];
      const withIt = { ...repair({ fault: 'door' }), attachmentIds: [id] };
      expect(refused(await stranger.post('/requests', withIt))).toEqual(notYours);
      await file(resident, withIt);
      expect(refused(await resident.post('/requests', withIt))).toEqual(notYours);
      expect(refused(await resident.post('/requests', { ...withIt, attachmentIds: ['019a0c5e-7b1a-7c3d-9f00-1a2b3c4d5e6f'] }))).toEqual(notYours);
    });

    it('of a comment among cadres never reaches the resident', async () => {
      const { client: lead } = await leadOf(request);
      const { id, url } = expectStatus(await upload(PDF, 'a.pdf', 'application/pdf', lead), 201);
      expectStatus(await lead.post(`/tickets/${request.id}/comment`, { text: '内部情况', attachmentIds: [id] }), 200);
      expect((await download(lead, url)).status).toBe(200);
      expect((await download(resident, url)).status).toBe(404);
      expect(JSON.stringify(await requestOf(resident, request.id))).not.toContain(id);
    });

    it('of an answer reaches the resident', async () => {
      const { client: lead } = await leadOf(request);
      const { id, url } = expectStatus(await upload(await canvas(60, 40).png().toBuffer(), 'a', 'image/png', lead), 201);
      expectStatus(await lead.post(`/tickets/${request.id}/accept`, {}), 200);
      expectStatus(await lead.post(`/tickets/${request.id}/answer`, { text: '修好了，请看照片', outcome: 'solved', attachmentIds: [id] }), 200);
      expect((await download(resident, url)).status).toBe(200);
      expect((await requestOf(resident, request.id)).timeline.at(-1)?.attachments.map((line) => line.id)).toEqual([id]);
    });
  });

  it('is one of at most 30 that a person has uploaded and not sent', async () => {
    const hoarder = await signIn('resident-apart');
    const answers: Answer<unknown>[] = [];
    for (let i = 0; i < 31; i++) answers.push(await upload(PDF, 'a', 'b', hoarder));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(30);
    expect(refused(answers.at(-1)!)).toEqual([429, 'attachment/too-many-unsent']);
  });
});
