"""DeepSaber written out from its formulas, slowly and plainly, and random weights of its shapes.

Source: oxai/deepsaber at revision 6fa94a1. Tensors have the names of its state dicts.
"""

import librosa
import numpy as np
import scipy.signal
import torch
from torch import nn
from torch.nn import functional as F

ONSET_SHAPES = {
    "conv1.weight": (20, 3, 7, 3),
    "conv1.bias": (20,),
    "conv2.weight": (20, 20, 3, 3),
    "conv2.bias": (20,),
    "lstm.weight_ih_l0": (2048, 1120),
    "lstm.weight_hh_l0": (2048, 512),
    "lstm.bias_ih_l0": (2048,),
    "lstm.bias_hh_l0": (2048,),
    "lstm.weight_ih_l1": (2048, 512),
    "lstm.weight_hh_l1": (2048, 512),
    "lstm.bias_ih_l1": (2048,),
    "lstm.bias_hh_l1": (2048,),
    "hidden_to_state.weight": (5, 512),
    "hidden_to_state.bias": (5,),
}


def sym_shapes(vocab=2003, d_model=512, layers=6, d_inner=2048, positions=2049):
    """Return the shapes of its Transformer by name; the defaults are the published sizes."""

    def attention(name):
        for part in ("w_qs", "w_ks", "w_vs", "fc"):
            yield f"{name}.{part}.weight", (d_model, d_model)
            yield f"{name}.{part}.bias", (d_model,)
        yield f"{name}.layer_norm.weight", (d_model,)
        yield f"{name}.layer_norm.bias", (d_model,)

    shapes = {
        "encoder.src_word_emb.weight": (d_model, 102),
        "encoder.src_word_emb.bias": (d_model,),
        "encoder.position_enc.weight": (positions, d_model),
        "decoder.tgt_word_emb.weight": (vocab, d_model),
        "decoder.position_enc.weight": (positions, d_model),
        "tgt_word_prj.weight": (vocab, d_model),
        "tgt_word_prj.bias": (vocab,),
    }
    for side, blocks in (("encoder", ["slf_attn"]), ("decoder", ["slf_attn", "enc_attn"])):
        for i in range(layers):
            for block in blocks:
                shapes.update(attention(f"{side}.layer_stack.{i}.{block}"))
            ffn = f"{side}.layer_stack.{i}.pos_ffn"
            shapes[f"{ffn}.w_1.weight"] = (d_inner, d_model, 1)
            shapes[f"{ffn}.w_1.bias"] = (d_inner,)
            shapes[f"{ffn}.w_2.weight"] = (d_model, d_inner, 1)
            shapes[f"{ffn}.w_2.bias"] = (d_model,)
            shapes[f"{ffn}.layer_norm.weight"] = (d_model,)
            shapes[f"{ffn}.layer_norm.bias"] = (d_model,)
    return shapes


def random_weights(shapes):
    """Return random tensors, scaled so that signals neither vanish nor grow."""
    weights = {}
    for name, shape in shapes.items():
        if name.endswith("position_enc.weight"):
            weights[name] = position_table(*shape)
        elif name.endswith("layer_norm.weight"):
            weights[name] = 1 + 0.1 * torch.randn(shape)
        elif "bias" in name:
            weights[name] = 0.1 * torch.randn(shape)
        else:
            weights[name] = torch.randn(shape) / np.prod(shape[1:]) ** 0.5
    return weights


def position_table(length, width):
    table = np.array(
        [[pos / 10000 ** (2 * (j // 2) / width) for j in range(width)] for pos in range(length)]
    )
    table[:, 0::2], table[:, 1::2] = np.sin(table[:, 0::2]), np.cos(table[:, 1::2])
    table[0] = 0
    return torch.tensor(table, dtype=torch.float32)


def mels(samples, sr, n_mels, nfft, hop):
    power = librosa.feature.melspectrogram(
        y=samples, sr=sr, n_fft=nfft, hop_length=hop, n_mels=n_mels
    )
    return librosa.power_to_db(power, ref=np.max)


def onset_curve(weights, samples):
    """Return the smoothed curve (T,) of samples (n,) at 44.1 kHz."""
    y = np.stack([mels(samples, 44100, 80, nfft, 441) for nfft in (1024, 2048, 4096)], 1)
    frames = y.shape[2]
    y = np.concatenate((np.zeros((80, 3, 1 + 7)), y, np.zeros((80, 3, 7))), 2)
    slices = []
    for ii in range(-7, 8):
        part = y[:, :, 7 + ii : 7 + ii + frames]
        slices.append((part - part.mean()) / np.abs(part).max())
    x = torch.tensor(np.stack(slices)).float()  # (15, 80, 3, T)
    x = x.permute(3, 2, 0, 1)  # (T, 3, 15, 80)
    for conv in ("conv1", "conv2"):
        x = F.relu(F.conv2d(x, weights[f"{conv}.weight"], weights[f"{conv}.bias"]))
        x = F.max_pool2d(x, (1, 3), (1, 3))
    lstm = nn.LSTM(1120, 512, 2, batch_first=True)
    lstm.load_state_dict({k[5:]: v for k, v in weights.items() if k.startswith("lstm.")})
    with torch.no_grad():
        x, _ = lstm(x.reshape(1, frames, 1120))
    logits = F.linear(x[0], weights["hidden_to_state.weight"], weights["hidden_to_state.bias"])
    probability = logits.softmax(-1)[:, 4].numpy()
    return np.convolve(probability, scipy.signal.windows.hamming(13), mode="same")


def onset_times(curve):
    """Return the seconds at which it places notes."""
    peaks = scipy.signal.find_peaks(curve * (curve > 0.33))[0]
    times = [peak * 0.01 for peak in peaks]
    return [time for i, time in enumerate(times) if i == 0 or not time - times[i - 1] < 0.125]


def sym_source(samples, onsets):
    """Return its input (N + 2, 102) from samples (n,) at 16 kHz and times in seconds."""
    y = mels(samples, 16000, 100, 2048, 160)
    y = np.concatenate((np.zeros((100, 1)), y, np.zeros((100, 1))), 1)
    length = y.shape[1] * 0.01
    times = np.array([0.0, *onsets, length])
    last = int(length / 0.01 + 0.5) - 1
    columns = [min(last, int(time / 0.01 + 0.5)) for time in times]
    audio = y[:, columns]
    audio = (audio - audio.mean()) / np.abs(audio).max()
    gaps = np.diff(times)
    forward, backward = np.append(gaps, 0).astype(int), np.insert(gaps, 0, 0).astype(int)
    return torch.tensor(np.concatenate((audio, [forward], [backward])).T).float()


def encode(weights, source):
    """Return the encoder's output (N, D) of a source (N, 102)."""
    x = F.linear(
        source, weights["encoder.src_word_emb.weight"], weights["encoder.src_word_emb.bias"]
    )
    x = x + weights["encoder.position_enc.weight"][torch.arange(len(source))]
    for layer in layers(weights, "encoder"):
        x = attention(weights, f"{layer}.slf_attn", x, x, causal=False)
        x = feed_forward(weights, f"{layer}.pos_ffn", x)
    return x


def decode(weights, memory, tokens):
    """Return logits (T, V) after each of tokens (T,)."""
    x = weights["decoder.tgt_word_emb.weight"][tokens]
    x = x + weights["decoder.position_enc.weight"][torch.arange(1, len(tokens) + 1)]
    for layer in layers(weights, "decoder"):
        x = attention(weights, f"{layer}.slf_attn", x, x, causal=True)
        x = attention(weights, f"{layer}.enc_attn", x, memory, causal=False)
        x = feed_forward(weights, f"{layer}.pos_ffn", x)
    return F.linear(x, weights["tgt_word_prj.weight"], weights["tgt_word_prj.bias"])


def beam_search(weights, memory, steps, beams):
    """Return the best `steps` tokens of its search, but without PAD, START and END."""
    hypotheses = [(0.0, [1])]
    for _ in range(steps):
        grown = []
        for score, tokens in hypotheses:
            logits = decode(weights, memory, torch.tensor(tokens))[-1]
            logits[:3] = -np.inf
            for token, log_p in enumerate(logits.log_softmax(-1).tolist()):
                grown.append((score + log_p, [*tokens, token]))
        hypotheses = sorted(grown, key=lambda item: -item[0])[:beams]
    return hypotheses[0][1][1:]


def layers(weights, side):
    names = {name.rsplit(".", 3)[0] for name in weights if f"{side}.layer_stack" in name}
    return sorted(name for name in names if name.count(".") == 2)


def attention(weights, name, x, other, causal):
    def linear(part, value):
        return F.linear(value, weights[f"{name}.{part}.weight"], weights[f"{name}.{part}.bias"])

    query, key, value = linear("w_qs", x), linear("w_ks", other), linear("w_vs", other)
    heads = []
    for head in range(x.shape[1] // 64):
        part = slice(64 * head, 64 * head + 64)
        scores = query[:, part] @ key[:, part].T / 64**0.5
        if causal:
            scores = scores.masked_fill(torch.ones_like(scores).triu(1) > 0, -np.inf)
        heads.append(scores.softmax(-1) @ value[:, part])
    return norm(weights, name, linear("fc", torch.cat(heads, 1)) + x)


def feed_forward(weights, name, x):
    y = F.conv1d(x.T[None], weights[f"{name}.w_1.weight"], weights[f"{name}.w_1.bias"]).relu()
    y = F.conv1d(y, weights[f"{name}.w_2.weight"], weights[f"{name}.w_2.bias"])[0].T
    return norm(weights, name, y + x)


def norm(weights, name, x):
    scale, shift = weights[f"{name}.layer_norm.weight"], weights[f"{name}.layer_norm.bias"]
    return F.layer_norm(x, x.shape[-1:], scale, shift, eps=1e-5)
