import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignInView } from '../../../shared/contracts/person.js';
import { AllowedFor, CurrentCaller, type Caller } from '../http/caller.js';
import { Describe } from '../http/describe.js';
import { RateLimited } from '../http/rate-limit.interceptor.js';
import { WechatCodeDto } from './auth.dto.js';
import { BindByPhoneService } from './bind-by-phone.service.js';
import { SignInService } from './sign-in.service.js';
import { SignOutService } from './sign-out.service.js';

const CODE: WechatCodeDto = { code: '0a3xkXFa1vmaZH0bJAHa1tk4Ld3xkXFP' };
const SIGNED_IN: SignInView = {
  token: 'eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJiYW9saWFuIn0.s9Qm5n0', expiresAt: '2026-11-24T16:00:00.000Z', roles: ['resident'], bound: true,
};

@ApiTags('identity')
@Controller('api/v1/auth')
export class AuthController {
  constructor(
    private readonly signIn: SignInService,
    private readonly bindByPhone: BindByPhoneService,
    private readonly signOut: SignOutService,
  ) {}

  @Post('wechat')
  @RateLimited({ name: 'sign-in', limit: 300, windowSeconds: 60, by: 'ip' })
  @AllowedFor('public')
  @Describe<SignInView, WechatCodeDto>({
    summary: 'Sign in with a code of wx.login',
    body: CODE,
    success: { status: 200, example: SIGNED_IN },
    errors: ['auth/code-invalid', 'auth/account-disabled', 'auth/wechat-risk', 'auth/wechat-unavailable'],
  })
  wechat(@Body() { code }: WechatCodeDto): Promise<SignInView> {
    return this.signIn.execute(code);
  }

  @Post('phone')
  @RateLimited({ name: 'bind-phone', limit: 20, windowSeconds: 3_600, by: 'caller' })
  @AllowedFor('signed-in')
  @Describe<SignInView, WechatCodeDto>({
    summary: 'Bind the account by the phone number that WeChat has verified',
    body: CODE,
    success: { status: 200, example: SIGNED_IN },
    errors: ['auth/code-invalid', 'auth/wechat-unavailable'],
  })
  phone(@CurrentCaller() caller: Caller, @Body() { code }: WechatCodeDto): Promise<SignInView> {
    return this.bindByPhone.execute(caller, code);
  }

  @Post('logout')
  @AllowedFor('signed-in')
  @Describe({ summary: 'Sign out: the token is refused from the next call on', success: { status: 204 } })
  logout(@CurrentCaller() caller: Caller): Promise<void> {
    return this.signOut.execute(caller);
  }
}
