import Taro from '@tarojs/taro';
import type { ChosenFile } from './media';
import { isWeapp } from './target';

/** Whether this build can record: questions for a recording are left out where it cannot. Browsers record no format that the server takes. */
export const canRecordVoice = isWeapp;

/** WeChat's own limit is ten minutes; a minute is a long story, and small enough for a village's network. */
export const LONGEST_RECORDING_MS = 60_000;

export interface Recording {
  /** Ends it; `done` follows. */
  stop: () => void;
  /** The recording, also after the longest time; null when the microphone was refused. */
  done: Promise<ChosenFile | null>;
}

export function startRecording(): Recording {
  const recorder = Taro.getRecorderManager();
  const done = new Promise<ChosenFile | null>((resolve) => {
    recorder.onStop(({ tempFilePath, fileSize }) => resolve({ path: tempFilePath, name: 'voice.mp3', size: fileSize }));
    recorder.onError(() => resolve(null));
  });
  recorder.start({ duration: LONGEST_RECORDING_MS, format: 'mp3', sampleRate: 16000, numberOfChannels: 1, encodeBitRate: 48000 });
  return { stop: () => recorder.stop(), done };
}

/** Plays a recording from its local address. */
export function playVoice(source: string): void {
  const player = Taro.createInnerAudioContext();
  player.src = source;
  player.onEnded(() => player.destroy());
  player.onError(() => player.destroy());
  player.play();
}
