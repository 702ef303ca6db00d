"""Education: books, an apple, a cap; an empty desk."""
import math
import random

from lights import daylight
from materials import black, brass, coat, leaf, own, paper, wood
from shapes import ball, box, foliage, group, hero, lathe, slab, tube
from stage import camera, room, stage


def book(size, zone, at=(0, 0, 0), turn=0):
    """Lies flat: cover, pages set back, a rounded spine towards the camera."""
    w, d, h = size
    cover = coat(zone, 0.55) if zone in ('wall', 'prop', 'accent') else own(zone, 0.55)
    made = [
        box((w, d, 0.05), cover, (0, 0, 0), 0.012),
        box((w, d, 0.05), cover, (0, 0, h - 0.05), 0.012),
        box((w - 0.12, d - 0.16, h - 0.1), paper(), (0, 0.03, 0.05), 0.006),
        slab([(-w / 2, 0, 0.05), (w / 2, 0, 0.05), (w / 2, h, 0.05), (-w / 2, h, 0.05)], 0.07, cover, (0, -d / 2 + 0.02, 0), (90, 0, 0), 0.025),
        box((w * 0.72, 0.012, 0.025), brass(0.35), (0, -d / 2 - 0.018, h * 0.28), 0.003),
        box((w * 0.72, 0.012, 0.025), brass(0.35), (0, -d / 2 - 0.018, h * 0.72), 0.003),
    ]
    return group(made, at, (0, 0, turn))


def apple(at, radius=0.45):
    skin = own((0.5, 0.022, 0.014), 0.2, 0.5, vary=0.5)
    body = lathe([(0, -0.78), (0.18, -0.9, 0.1), (0.62, -0.82, 0.3), (1.0, 0.1, 0.6), (0.82, 0.82, 0.4), (0.36, 0.92, 0.25), (0.1, 0.66, 0.1), (0, 0.6)], skin)
    made = [body, tube([(0, 0, 0.6), (0.03, 0, 0.9), (0.12, 0, 1.2)], 0.05, own((0.1, 0.06, 0.03), 0.8))]
    return group(made, (at[0], at[1], at[2] + 0.88 * radius), (0, 0, 0), radius)


def pencils(at, height=1.1, zone='accent'):
    rand = random.Random(2)
    made = [lathe([(0, 0), (0.42, 0, 0.05), (0.44, height, 0.02), (0.4, height, 0.01), (0.38, 0.1), (0, 0.1)], coat(zone, 0.35, 0.4))]
    colours = [coat('prop', 0.4), own((0.75, 0.5, 0.05), 0.4), coat('accent', 0.4), own((0.05, 0.05, 0.06), 0.4), coat('prop', 0.4), own((0.6, 0.1, 0.06), 0.4)]
    for k, paint in enumerate(colours):
        a = 2 * math.pi * k / len(colours)
        long = rand.uniform(1.55, 1.95)
        pencil = [
            lathe([(0, 0), (0.065, 0), (0.065, long), (0, long)], paint, steps=6, angle=20),
            lathe([(0.065, long), (0.018, long + 0.2)], wood('ash'), steps=24),
            lathe([(0.018, long + 0.2), (0.002, long + 0.26)], black(), steps=16),
        ]
        group(pencil, (0.2 * math.cos(a), 0.2 * math.sin(a), 0.1), (rand.uniform(2, 8) * math.sin(a), rand.uniform(4, 9) * math.cos(a), 0))
        made += pencil
    return group(made, at)


def cap(at, scale=1.0):
    """A graduate's cap."""
    cloth, cord = coat('prop', 0.8, sheen=0.4), coat('accent', 0.6)
    made = [
        lathe([(0.62, 0), (0.66, 0, 0.02), (0.62, 0.5, 0.05), (0, 0.52)], cloth),
        slab([(-1.05, -1.05, 0.04), (1.05, -1.05, 0.04), (1.05, 1.05, 0.04), (-1.05, 1.05, 0.04)], 0.07, cloth, (0, 0, 0.56), (0, 0, 45), 0.02),
        ball(0.08, cord, (0, 0, 0.57), 0.6),
        tube([(0, 0, 0.64), (0.6, -0.5, 0.63), (0.85, -0.78, 0.5), (0.86, -0.8, 0.1)], 0.025, cord),
        lathe([(0.02, 0.55), (0.06, 0.5, 0.02), (0.07, 0.4), (0.13, 0)], cord, (0.86, -0.8, -0.3)),
    ]
    return group(made, at, (6, -5, 12), scale)


@stage('education-books', ['education'], ['books'], any_subject=True)
def education_books():
    room(floor=wood('ash'), back=3.4)
    with hero():
        book((3.3, 2.2, 0.5), 'prop', (0, 0, 0), 2)
        book((3.0, 2.0, 0.42), 'accent', (0.1, 0, 0.5), -5)
        book((3.1, 2.1, 0.34), 'wall', (-0.05, 0, 0.92), 4)
        book((2.6, 1.9, 0.46), 'prop', (0.05, 0, 1.26), -2)
        cap((-0.1, 0, 1.72), 1.0)
    apple((2.25, -0.2, 0), 0.46)
    pencils((-2.35, 0.9, 0))
    camera()
    return daylight('window')


@stage('education-desk', ['education', 'technology', 'general'])
def education_desk():
    room(floor=wood('oak'), back=3.4)
    book((3.6, 2.5, 0.42), 'prop', (0, 0, 0), 2)
    book((3.3, 2.3, 0.34), 'accent', (0.05, 0, 0.42), -3)
    pencils((-2.45, 1.0, 0), 1.1, 'prop')
    apple((2.4, 0.3, 0), 0.44)
    lathe([(0, 0), (0.5, 0, 0.06), (0.62, 0.9, 0.04), (0.57, 0.9), (0.5, 0.8), (0, 0.8)], coat('accent', 0.5), (2.5, 1.9, 0))
    foliage((2.5, 1.9, 0), 9, leaf(1.2), own((0.1, 0.13, 0.04), 0.6), 1.6, 0.8, 0.75, 3, base=0.7)
    camera()
    return {**daylight('leaf', 12), 'spot': ((0, -0.1, 0.76), 3.0, 3.2)}
