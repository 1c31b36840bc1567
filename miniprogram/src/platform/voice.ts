/** Whether this build can record: questions for a recording are left out where it cannot. */
export const canRecordVoice = false;
