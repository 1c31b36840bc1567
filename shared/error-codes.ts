/**
 * Every error that the API can answer with: its HTTP status and its Chinese text, once. Texts say what to do next.
 * `{name}` in a text is filled from the error's details.
 */
export const ERRORS = {
  'input/invalid': [400, '填写的内容有误，请按提示修改后再提交'],
  'input/malformed': [400, '提交的内容无法识别，请返回重试'],
  'input/too-deep': [400, '提交的内容层级过多'],
  'input/too-large': [413, '提交的内容太大，请减少后再试'],
  'input/unsupported-type': [415, '不支持这种提交方式'],
  'input/idempotency-key': [400, '请求编号格式不对，请刷新页面后重试'],
  'idempotency/different-body': [422, '同一个请求编号提交了不同的内容，请刷新页面后重新提交'],
  'idempotency/in-progress': [409, '上一次提交还在处理，请稍候查看'],

  'auth/not-signed-in': [401, '登录已过期，请重新登录（已填写的内容不会丢失）'],
  'auth/code-invalid': [401, '登录码无效或已用过，请重新登录'],
  'auth/account-disabled': [401, '该账号已停用，请联系县征迁服务保障中心'],
  'auth/wechat-unavailable': [503, '微信服务暂时连不上，请稍后再试'],
  'auth/wechat-risk': [403, '微信提示账号存在风险，请在微信中解除后再试'],
  'access/role': [403, '当前身份不能进行此操作，请切换身份'],
  'access/not-found': [404, '没有找到，或不在您的负责范围内'],
  'route/not-found': [404, '页面或接口不存在'],
  'route/method': [405, '不支持这种访问方式'],
  'rate/too-many': [429, '操作太频繁，请 {retryAfterSeconds} 秒后再试'],

  'binding/already-bound': [409, '您已绑定到一户，无需重复绑定'],
  'binding/already-decided': [409, '这条绑定申请已经处理过了'],
  'binding/not-bound': [403, '请先绑定您的户籍信息，再办理事项'],

  'request/unknown-module': [400, '没有这个办事类别，请返回重新选择'],
  'request/details-invalid': [400, '表单中有内容需要修改，请按提示修改'],
  'request/person-not-in-household': [400, '所选的人不是您家的成员，请重新选择'],
  'request/no-active-lead': [503, '县值班席位暂无人在岗，请稍后再试或拨打值班电话'],

  'ticket/stale': [409, '这件事项刚刚有了新进展，请刷新后再操作'],
  'ticket/illegal-move': [409, '事项当前为“{state}”，不能进行这一步'],
  'ticket/not-the-lead': [403, '这件事项由 {lead} 主办，您不能进行这一步'],
  'ticket/illegal-receiver': [422, '不能转交给这位同志，请从名单中选择'],
  'ticket/urged-today': [409, '今天已经催办过了，主办人和上一级都已收到，请下一个工作日再催'],
  'ticket/reopen-too-late': [409, '办结已超过15天，不能重新打开，请提交新的事项'],
  'ticket/already-rated': [409, '您已经评价过了，谢谢'],
  'ticket/already-returned': [409, '这件事项已退回过一次，不能再退回，请转交或办理'],
  'ticket/nothing-to-return': [409, '这件事项不是转交来的，不能退回，请转交'],
  'ticket/complaint-stays': [422, '反映干部的事项不能改成别的类别，请直接办理或转交'],
  'ticket/same-module': [422, '新类别与现在的类别相同'],

  'attachment/unsupported-type': [415, '只能上传照片（jpg、png）、PDF 或录音'],
  'attachment/unreadable': [422, '这个文件打不开，请重新拍照或另选一个'],
  'attachment/too-large': [413, '文件太大，照片和 PDF 请不超过 10 MB，录音不超过 2 MB'],
  'attachment/too-many-pixels': [413, '照片尺寸太大，请换一张小一点的'],
  'attachment/too-many': [422, '附件太多，最多 9 个'],
  'attachment/too-many-unsent': [429, '您上传后没有提交的附件太多，请先提交，或 {retryAfterSeconds} 秒后再试'],
  'attachment/not-yours': [422, '有附件不存在或不是您上传的，请重新上传'],

  'reveal/reason-needed': [400, '请填写查看原因（至少4个字）'],
  'reveal/not-for-guests': [403, '县外网格员只能查看姓名、电话和住址'],
  'reveal/nothing-there': [404, '台账上没有登记这一项'],
  'reveal/not-recorded': [503, '查看记录写不进去，暂不能显示，请稍后再试'],

  'server/unavailable': [503, '系统暂时繁忙，请稍后再试'],
  'server/timeout': [503, '处理超时，请稍后再试'],
  'server/internal': [500, '系统出了点问题，我们已记录，请稍后再试'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type ErrorCode = keyof typeof ERRORS;

export function statusOf(code: ErrorCode): number {
  return ERRORS[code][0];
}

export function messageOf(code: ErrorCode, details: Record<string, unknown> = {}): string {
  return ERRORS[code][1].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}
