// The time of the song: the audio element's, smoothed between its steps. If the browser can't play
// the song, the time of a clock.

const JUMP_S = 0.1; // a larger difference means that the element has jumped, and is followed at once
const PULL = 0.06; // share of the difference to the element's time that is corrected in each frame

export class Clock {
  constructor(audio, length) {
    this.audio = audio;
    this.length = length;
    this.playing = false;
    this.rate = 1;
    this.at = 0;
    this.stamp = 0;
    this.target = null; // target of a seek in progress
    this.sounding = false; // whether the element is really playing
    for (const name of ["playing", "waiting", "pause", "ended"]) {
      audio?.addEventListener(name, () => (this.sounding = name === "playing"));
    }
    // Also where frames are slow, and the last one was a while ago.
    audio?.addEventListener("ended", () => (this.at = this.length));
    audio?.addEventListener("seeked", () => {
      if (!audio.seeking) this.target = null;
    });
    audio?.addEventListener("loadedmetadata", () => {
      if (Number.isFinite(audio.duration)) this.length = Math.max(audio.duration, 0.1);
    });
  }

  /** Continues without sound. */
  mute() {
    this.audio?.pause();
    this.audio = null;
    this.target = null;
  }

  /** Whether time passes: not while the song is paused, seeking or loading. */
  get moving() {
    return this.playing && (!this.audio || (this.sounding && this.target === null));
  }

  /** Seconds in the song. Call it once per frame. */
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
      // A pause before playback has started is not an error.
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
