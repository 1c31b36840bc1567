/**
 * The accessibility attributes that WeChat's screen readers understand, per Taro component. Taro's own templates carry
 * none of them, so that without this table every `aria-*` of a page is lost on the way to WeChat.
 */
const aria = { 'aria-label': '', 'aria-role': '', 'aria-hidden': '', 'aria-checked': '', 'aria-disabled': '', 'aria-selected': '' };

module.exports = {
  View: { ...aria },
  Text: { ...aria },
  Image: { ...aria },
  Button: { ...aria },
  Input: { ...aria },
  Textarea: { ...aria },
  Picker: { ...aria },
};
