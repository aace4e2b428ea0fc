// The song's waveform: the loudest sample of each of many equal parts.

const SR = 8000; // Hz: the browser decodes to it, so that a long song takes little memory
const LONGEST_S = 1800; // a longer song is shown without
const PARTS_PER_S = 40;

/** Loudness of equal parts of a song, 0 to 1, from the bytes of its file; null if it can't be decoded. */
export async function waveform(bytes, length) {
  if (!bytes || length > LONGEST_S) return null;
  let buffer;
  try {
    buffer = await new OfflineAudioContext(1, 1, SR).decodeAudioData(bytes);
  } catch {
    return null;
  }
  const parts = new Float32Array(Math.ceil(buffer.duration * PARTS_PER_S));
  const size = SR / PARTS_PER_S;
  for (let channel = 0; channel < buffer.numberOfChannels; channel++) {
    const samples = buffer.getChannelData(channel);
    for (let i = 0; i < samples.length; i++) {
      const part = Math.floor(i / size);
      const loud = Math.abs(samples[i]);
      if (loud > parts[part]) parts[part] = loud;
    }
  }
  const most = parts.reduce((a, b) => Math.max(a, b), 1e-6);
  return { parts: parts.map((loud) => loud / most), perSecond: PARTS_PER_S };
}
