/** The product's only source of the present. Injected, so that tests and the simulator's clock can move it. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
