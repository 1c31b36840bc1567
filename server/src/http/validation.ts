import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldError } from '../../../shared/contracts/error.js';
import { DomainError } from '../../../shared/domain-error.js';

/** The Chinese text of each class-validator rule that our DTOs use: what is wrong and so what to do. */
const TEXTS: Record<string, string> = {
  whitelistValidation: '这一项不认识，请删除',
  isString: '请填写文字',
  isNotEmpty: '请填写这一项',
  minLength: '内容太短，请补充',
  maxLength: '内容太长，请缩短',
  matches: '格式不对，请核对',
  isUuid: '编号格式不对，请返回重新选择',
  isIn: '请从可选项中选择',
  isInt: '请填写整数',
  min: '数值太小',
  max: '数值太大',
  isArray: '请填写列表',
  arrayMaxSize: '数量太多，请减少',
  arrayUnique: '有重复，请删除重复项',
  isObject: '内容无法识别，请返回重试',
  isBoolean: '请选择是或否',
};

/** The pipe in front of every DTO: what it does not know it refuses, and nothing is converted silently. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    exceptionFactory: (errors) => new DomainError('input/invalid', { fields: errors.flatMap((error) => fieldErrors(error, '')) }),
  });
}

function fieldErrors(error: ValidationError, path: string): FieldError[] {
  const key = path ? `${path}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((rule) => ({ key, code: `field/${rule}`, message: TEXTS[rule] ?? '内容有误，请核对' }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, key))];
}
