/** A person of the target: somebody with a phone who can log in and receive messages. */
export interface ContractPerson {
  id: string;
  phone: string;
}

export interface Delivered {
  templateId: string;
  page: string;
  data: Record<string, { value: string }>;
}

/**
 * Something that claims to speak WeChat's contract, with the levers that a test needs beside it: what a person does on
 * the phone, and the passing of time.
 */
export interface ContractTarget {
  baseUrl: string;
  appid: string;
  secret: string;
  people: readonly [ContractPerson, ContractPerson];
  loginCode(person: ContractPerson): Promise<string>;
  phoneCode(person: ContractPerson): Promise<string>;
  answerConsent(person: ContractPerson, templateIds: string[], accept: boolean): Promise<void>;
  delivered(person: ContractPerson): Promise<Delivered[]>;
  advance(seconds: number): Promise<void>;
  now(): Promise<Date>;
}

export const WIRE_TEMPLATE = 'sim-ticket-progress';

/** As it goes over the wire, written by hand from wechat.md. */
export function goodData(): Record<string, { value: string }> {
  return {
    character_string1: { value: 'RC20261127-0042' },
    thing2: { value: '房屋租赁' },
    phrase3: { value: '办理中' },
    time4: { value: '2026年11月27日 17:00' },
    thing5: { value: '已联系房东，明天上门看' },
  };
}
