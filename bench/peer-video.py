"""The peer: the same kind of ad as Pillow frames through numpy into ffmpeg's pipe, the way MoviePy's writer does it.

python3 peer-video.py SECONDS FILE.mp4 prints what it took as one JSON line. MoviePy itself is not packaged by Debian, so
its writer is done by hand: one frame function, rgb24 on ffmpeg's standard input, sound from a WAV file. Texts are
drawn once and kept, x264 has our own settings: it loses no time on what a careful author would avoid.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import wave

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

BEGAN = time.monotonic()
W, H, FPS, RATE = 1080, 1920, 30, 48000
HERE = os.path.dirname(os.path.abspath(__file__))
PHOTO = os.path.join(HERE, "../examples/photos/bakery.jpg")
WORDS = [
    ["Sourdough", "rye bread"],
    ["Baked at four", "every morning"],
    ["Only flour,", "water and salt"],
    ["Second loaf", "half price", "on Saturdays"],
]


def font(size):
    for name in ("DejaVuSans-Bold.ttf", "LiberationSans-Bold.ttf"):
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            pass
    return ImageFont.load_default()


def ground():
    top, bottom = np.array([74, 36, 18]), np.array([27, 13, 8])
    share = np.linspace(0, 1, H)[:, None]
    column = top * (1 - share) + bottom * share
    return Image.fromarray(np.repeat(column[:, None, :], W, axis=1).astype(np.uint8))


def sprite(text, size, plate=None):
    face = font(size)
    left, upper, right, lower = face.getbbox(text)
    pad = 48 if plate else 16
    image = Image.new("RGBA", (right - left + 2 * pad, lower - upper + 2 * pad))
    draw = ImageDraw.Draw(image)
    if plate:
        draw.rounded_rectangle((0, 0, image.width - 1, image.height - 1), 48, fill=plate)
    draw.text((pad - left, pad - upper), text, font=face, fill="#4a2412" if plate else "#ffffff")
    return image


def ease(share):
    share = min(1.0, max(0.0, share))
    return 1 - (1 - share) ** 3


def scene_of(photo, lines, last):
    return {
        "photo": photo,
        "lines": [sprite(line, 118) for line in lines],
        "button": sprite("Order now", 56, "#ffffff") if last else None,
    }


def paint(scene, back, at, seconds, index):
    share = min(1, at / seconds)
    frame = back.copy()
    photo = scene["photo"]
    zoom = 1 + 0.14 * (share if index % 2 == 0 else 1 - share)
    side = photo.width / zoom
    spare = photo.width - side
    left = spare / 2 + spare / 2 * (share - 0.5)
    box = (left, spare / 2, left + side, spare / 2 + side)
    frame.paste(photo.resize((920, 920), Image.BICUBIC, box=box), (80, 760))
    for n, line in enumerate(scene["lines"]):
        come = ease((at - 0.12 * n) / 0.5)
        if come <= 0:
            continue
        shown = line if come >= 1 else line.copy()
        if come < 1:
            shown.putalpha(line.getchannel("A").point(lambda value, by=come: int(value * by)))
        frame.paste(shown, (70, int(250 + 142 * n + 60 * (1 - come))), shown)
    if scene["button"]:
        button = scene["button"]
        size = 0.6 + 0.4 * ease((at - 0.6) / 0.4)
        small = button.resize((int(button.width * size), int(button.height * size)), Image.BILINEAR)
        frame.paste(small, (W // 2 - small.width // 2, 1480 - small.height // 2), small)
    return frame


def photo_of(file):
    photo = Image.open(file).convert("RGB")
    edge = min(photo.size)
    return photo.crop((0, 0, edge, edge)).resize((1400, 1400), Image.LANCZOS).filter(ImageFilter.SHARPEN)


def frames(seconds, photo):
    back = ground()
    count = 2 if seconds <= 6 else len(WORDS)
    words = WORDS[: count - 1] + [WORDS[-1]]
    scenes = [scene_of(photo, lines, n == count - 1) for n, lines in enumerate(words)]
    each = seconds / count
    hand = 0.4
    for number in range(seconds * FPS):
        t = number / FPS
        index = min(count - 1, int(t / each))
        at = t - index * each
        frame = paint(scenes[index], back, at, each, index)
        if index > 0 and at < hand:
            old = paint(scenes[index - 1], back, each + at, each, index - 1)
            edge = int(W * ease(at / hand))
            old.paste(frame.crop((0, 0, edge, H)), (0, 0))
            frame = old
        yield np.asarray(frame)


def music(path, seconds):
    t = np.arange(seconds * RATE) / RATE
    beat = 60 / 112
    pulse = np.exp(-6 * (t % beat))
    sound = np.zeros_like(t)
    for n, chord in enumerate([(220, 277.2, 329.6), (174.6, 220, 261.6), (196, 246.9, 293.7), (164.8, 207.7, 246.9)]):
        part = (np.floor(t / (4 * beat)) % 4) == n
        sound += part * sum(np.sin(2 * np.pi * hertz * t) for hertz in chord) * 0.1
    sound = sound * (0.4 + 0.6 * pulse) + 0.25 * np.sin(2 * np.pi * 55 * t) * pulse
    stereo = np.repeat((sound * 32767 * 0.7).clip(-32767, 32767).astype("<i2")[:, None], 2, axis=1)
    with wave.open(path, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(stereo.tobytes())


def used():
    all_of = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cpu = sum(one.ru_utime + one.ru_stime for one in all_of)
    return {"wallMs": (time.monotonic() - BEGAN) * 1000, "cpuMs": cpu * 1000}


def main():
    seconds, output = int(sys.argv[1]), sys.argv[2]
    photo = photo_of(PHOTO)
    start = used()
    wav = tempfile.NamedTemporaryFile(suffix=".wav")
    music(wav.name, seconds)
    command = ["ffmpeg", "-y", "-v", "error", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{W}x{H}", "-r", str(FPS)]
    command += ["-i", "-", "-i", wav.name, "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-x264-params"]
    command += ["subme=1:me=dia:partitions=none", "-bf", "0", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "160k"]
    command += ["-shortest", "-movflags", "+faststart", output]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as ffmpeg:
        for frame in frames(seconds, photo):
            ffmpeg.stdin.write(frame.tobytes())
        ffmpeg.stdin.close()
        if ffmpeg.wait() != 0:
            sys.exit("ffmpeg failed")
    end = used()
    film = {name: end[name] - start[name] for name in end}
    print(json.dumps({**film, "start": start, "frames": seconds * FPS, "bytes": os.path.getsize(output)}))


main()
