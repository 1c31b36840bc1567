/** Which of the two builds this is; a constant, so that the other target's branches are dropped from the bundle. */
export const isWeapp = process.env.TARO_ENV === 'weapp';
