// The time of the song: the audio element's, smoothed between its steps; or, where there is no
// sound that the browser plays, that of a clock.

const JUMP_S = 0.1; // further off than this the element has jumped, and is followed at once
const PULL = 0.06; // of the distance to the element's time, each frame

export class Clock {
  constructor(audio, length) {
    this.audio = audio;
    this.length = length;
    this.playing = false;
    this.rate = 1;
    this.at = 0;
    this.stamp = 0;
    this.target = null; // where a seek that is under way goes
    this.sounding = false; // whether the element moves on, not only should
    for (const name of ["playing", "waiting", "pause", "ended"]) {
      audio?.addEventListener(name, () => (this.sounding = name === "playing"));
    }
    audio?.addEventListener("seeked", () => {
      if (!audio.seeking) this.target = null;
    });
    audio?.addEventListener("loadedmetadata", () => {
      if (Number.isFinite(audio.duration)) this.length = Math.max(audio.duration, 0.1);
    });
  }

  /** Plays on without sound. */
  mute() {
    this.audio?.pause();
    this.audio = null;
    this.target = null;
  }

  /** Whether time goes by: not while the song is paused, sought or fetched. */
  get moving() {
    return this.playing && (!this.audio || (this.sounding && this.target === null));
  }

  /** Seconds in the song; call it once a frame. */
  now() {
    const stamp = performance.now();
    const passed = ((stamp - this.stamp) / 1000) * this.rate;
    this.stamp = stamp;
    if (!this.moving) return this.at;
    let at = this.at + passed;
    if (this.audio) {
      const off = this.audio.currentTime - at;
      at = Math.abs(off) > JUMP_S * this.rate ? this.audio.currentTime : at + PULL * off;
    }
    this.at = Math.min(at, this.length);
    return this.at;
  }

  async play() {
    if (this.at >= this.length - 0.05) this.seek(0);
    this.playing = true;
    try {
      await this.audio?.play();
    } catch (error) {
      // A pause that comes before the start is no fault.
      if (error.name === "NotAllowedError") this.pause();
      else if (error.name !== "AbortError") this.mute();
    }
  }

  pause() {
    this.playing = false;
    this.audio?.pause();
  }

  seek(time) {
    this.at = Math.min(Math.max(time, 0), this.length);
    if (!this.audio) return;
    this.target = this.at;
    this.audio.currentTime = this.at;
  }

  speed(rate) {
    this.rate = rate;
    if (!this.audio) return;
    this.audio.preservesPitch = true;
    this.audio.playbackRate = rate;
    this.audio.defaultPlaybackRate = rate;
  }
}
