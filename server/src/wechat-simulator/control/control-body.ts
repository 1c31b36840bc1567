/** What a caller of `/sim/*` did wrong; sent as 400 with the text. */
export class ControlError extends Error {
  readonly statusCode = 400;
}

/** The JSON object of a control call; an empty body is `{}`. @throws ControlError for anything else. */
export function controlBody(body: unknown): Record<string, unknown> {
  if (body === undefined || body === null || (typeof body === 'string' && body.trim() === '')) return {};
  try {
    const value = JSON.parse(String(body)) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Falls through to the refusal.
  }
  throw new ControlError('请求内容应是一个 JSON 对象。');
}
