// Short synthetic knocks: the hit sound at every time with notes, and clicks on beats.

import { firstFrom } from "./chart.js";

const AHEAD_S = 0.15; // how long ahead sounds are scheduled
const LENGTH_S = 0.07;
const KNOCK_HZ = 420;

export class Hits {
  /** hz: of the sound's tone after its start. */
  constructor(hz = KNOCK_HZ) {
    this.hz = hz;
    this.volume = 0.5;
    this.until = 0; // song time up to which sounds are scheduled
    this.pending = new Set();
  }

  /** Call it when a key or button is pressed: browsers allow sound to start only then. */
  wake() {
    this.context ??= new AudioContext({ latencyHint: "interactive" });
    this.knock ??= knock(this.context, this.hz);
    this.context.resume();
  }

  /** Cancels scheduled sounds, after a seek, a pause or a change of speed. */
  reset(now) {
    for (const source of this.pending) source.stop();
    this.pending = new Set();
    this.until = now;
  }

  /** Schedules the sounds that come soon. swings: ascending times with notes. */
  schedule(swings, now, rate) {
    if (!this.context || this.volume === 0) {
      this.until = now;
      return;
    }
    // The song's time is that of what is heard now; a sound started now is heard only later.
    const delay = this.context.outputLatency || this.context.baseLatency || 0;
    const end = now + (AHEAD_S + delay) * rate;
    for (let i = firstFrom(swings, Math.max(this.until, now), (time) => time); swings[i] < end; i++) {
      const source = new AudioBufferSourceNode(this.context, { buffer: this.knock });
      const gain = new GainNode(this.context, { gain: this.volume });
      source.connect(gain).connect(this.context.destination);
      source.start(Math.max(0, this.context.currentTime + (swings[i] - now) / rate - delay));
      this.pending.add(source);
      source.onended = () => this.pending.delete(source);
    }
    this.until = Math.max(this.until, end);
  }
}

/** A falling tone with a burst of noise. */
function knock(context, hz) {
  const sr = context.sampleRate;
  const buffer = context.createBuffer(1, Math.round(LENGTH_S * sr), sr);
  const samples = buffer.getChannelData(0);
  let phase = 0;
  let noise = 1;
  for (let i = 0; i < samples.length; i++) {
    const t = i / sr;
    phase += (2 * Math.PI * (hz + 1500 * Math.exp(-t / 0.008))) / sr;
    noise = (noise * 16807) % 2147483647;
    const hiss = (noise / 1073741823.5 - 1) * Math.exp(-t / 0.006);
    const rise = Math.min(1, t / 0.0008);
    samples[i] = rise * (0.65 * Math.sin(phase) * Math.exp(-t / 0.014) + 0.35 * hiss);
  }
  return buffer;
}
