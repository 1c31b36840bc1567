import { judgeField } from './template-field-rules.js';

describe("WeChat's rules for template fields", () => {
  it.each([
    ['name1', '王秀英'],
    ['name1', 'Alexander Hamilton'],
    ['amount1', '¥1234.50'],
    ['amount1', '12元'],
    ['number1', '3.14'],
    ['letter1', 'ABC'],
    ['symbol1', '!?'],
    ['date1', '2019年10月1日'],
    ['date1', '2019年10月1日 15:01~2019年10月2日 15:01'],
    ['phone_number1', '+86-0766-66888866'],
    ['car_number1', '粤A8Z888挂'],
  ])('%s may be %s', (key, value) => {
    expect(judgeField(key, value)).toBeNull();
  });

  it.each([
    ['name1', '十一个字的名字太长了呀呀', 'invalid'],
    ['amount1', '12345678901', 'invalid'],
    ['amount1', '约三十元', 'invalid'],
    ['number1', '三', 'invalid'],
    ['letter1', 'A1', 'invalid'],
    ['date1', '2019年13月1日', 'invalid'],
    ['phone_number1', '138 0000 0000 0000 0', 'invalid'],
    ['thing1', '   ', 'empty'],
    ['thing1', null, 'empty'],
    ['mystery1', 'x', 'invalid'],
  ])('%s may not be %j: %s', (key, value, problem) => {
    expect(judgeField(key, value)).toBe(problem);
  });
});
