/** WeChat hands out the next token in the last five minutes of the present one; so that is when to ask, in ms. */
const RENEW_BEFORE_MS = 300_000;

interface CachedToken {
  token: string;
  expiresAt: number;
}

/**
 * The access token of this process. Every process may have its own cache: in normal mode WeChat gives all of them the
 * same token, so nobody ends another's. However many calls wait for it, one request is under way.
 */
export class AccessTokenCache {
  private cached: CachedToken | null = null;
  private flight: Promise<string> | null = null;

  constructor(
    private readonly fetchToken: () => Promise<{ token: string; expiresInSeconds: number }>,
    private readonly clock: { now(): Date },
  ) {}

  get(): Promise<string> {
    const remaining = this.cached ? this.cached.expiresAt - this.clock.now().getTime() : 0;
    if (this.cached && remaining > RENEW_BEFORE_MS) return Promise.resolve(this.cached.token);
    this.flight ??= this.refresh();
    return this.flight;
  }

  /** Forgets a token that WeChat refused, unless another call has replaced it already. */
  forget(refused: string): void {
    if (this.cached?.token === refused) this.cached = null;
  }

  private async refresh(): Promise<string> {
    try {
      const { token, expiresInSeconds } = await this.fetchToken();
      this.cached = { token, expiresAt: this.clock.now().getTime() + expiresInSeconds * 1000 };
      return token;
    } finally {
      this.flight = null;
    }
  }
}
