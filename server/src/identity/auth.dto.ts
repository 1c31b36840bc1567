import { IsString, Matches } from 'class-validator';

/** A code of `wx.login`, or of WeChat's phone button; each works once, for five minutes. */
export class WechatCodeDto {
  @IsString() @Matches(/^[\w-]{1,128}$/)
  code!: string;
}
