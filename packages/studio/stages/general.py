"""Any trade: a plant, a toolbox, flowers; empty podiums in clear light."""
import math
import random

from lights import daylight
from materials import coat, leaf, own, rubber, soil, steel, wood
from shapes import arch, ball, box, drum, foliage, group, hero, lathe, leafed, slab, tube
from stage import camera, room, stage, sweep


def pot(at, radius=0.95, height=1.5, zone='prop'):
    made = [
        lathe([(0, 0), (radius * 0.72, 0, 0.1), (radius, height, 0.05), (radius - 0.1, height, 0.03), (radius - 0.14, height - 0.2), (0, height - 0.2)], coat(zone, 0.6)),
        lathe([(0, height - 0.16), (radius - 0.12, height - 0.2)], soil()),
    ]
    return group(made, at)


def flower(at, colour, size=0.4, seed=1):
    rand = random.Random(seed)
    made = []
    for layer, count in ((0, 8), (1, 7), (2, 5)):
        for k in range(count):
            a = 2 * math.pi * k / count + layer * 0.4 + rand.uniform(-0.1, 0.1)
            petal = leafed((0, 0, 0.03 * layer), a, size * (1 - 0.22 * layer), colour, 0.25 - 0.25 * layer, 0.5)
            made.append(petal)
    made.append(ball(size * 0.2, own((0.75, 0.5, 0.1), 0.8, bump=0.8, scale=30.0), (0, 0, 0.0), 0.7))
    return group(made, at, (rand.uniform(20, 50), rand.uniform(-20, 20), rand.uniform(-40, 40)))


@stage('general-plant', ['general'], ['garden'], any_subject=True)
def general_plant():
    sweep()
    slab(arch(3.4, 4.8), 0.3, coat('accent', 0.8), (0.4, 2.35, 0))
    with hero():
        pot((0, 0, 0))
        foliage((0, 0, 0), 17, leaf(1.3), own((0.1, 0.13, 0.04), 0.6), 2.7, 1.25, 1.25, 7, base=1.3)
    drum(0.75, 0.8, coat('wall', 0.6), (2.1, 0.7, 0))
    ball(0.32, coat('prop', 0.5), (2.1, 0.7, 0.8))
    box((1.1, 1.0, 0.5), coat('accent', 0.6), (-2.1, 0.4, 0), 0.04, (0, 0, 20))
    camera()
    return daylight('window')


@stage('general-flowers', ['general', 'ecommerce'], ['bouquet'])
def general_flowers():
    room(floor=wood('ash'), back=3.4)
    rand = random.Random(4)
    with hero():
        lathe([(0, 0), (0.7, 0, 0.1), (0.86, 0.8, 0.5), (0.5, 1.7, 0.3), (0.56, 1.95, 0.03), (0.5, 1.95), (0.44, 1.7), (0, 1.2)], coat('prop', 0.25, 0.7))
        tones = [coat('accent', 0.6, sheen=0.3), own((0.8, 0.72, 0.66), 0.6), coat('prop', 0.6, sheen=0.3)]
        for k in range(15):
            a, r = k * 2.4, 0.16 + 0.26 * k ** 0.5
            x, y, z = r * math.cos(a), r * math.sin(a) * 0.75, 3.6 - 0.16 * k ** 1.1 * 0.55 + rand.uniform(-0.1, 0.1)
            tube([(x * 0.15, y * 0.15, 1.7), (x * 0.6, y * 0.6, 2.5), (x, y - 0.02, z)], 0.03, own((0.08, 0.15, 0.04), 0.6))
            flower((x, y - 0.1, z), tones[k % 3], rand.uniform(0.42, 0.56), k)
        for k in range(12):
            a = k * 2.4 + 1
            leafed((0.3 * math.cos(a), 0.3 * math.sin(a), 2.0 + 0.1 * (k % 4)), a, rand.uniform(0.9, 1.3), leaf(1.2), 0.3, 0.22)
    lathe([(0, 0), (0.4, 0, 0.05), (0.46, 0.7, 0.02), (0.42, 0.7), (0.4, 0.6), (0, 0.6)], coat('accent', 0.3, 0.6), (2.1, 0.4, 0))
    camera()
    return daylight('window')


@stage('general-toolbox', ['general', 'real_estate'], ['toolbox', 'wrenches'])
def general_toolbox():
    room(floor=wood('oak'), back=3.4)
    paint = coat('prop', 0.35, 0.5)
    with hero():
        box((3.3, 1.5, 1.35), paint, (0, 0, 0), 0.07)
        box((3.38, 1.58, 0.4), coat('accent', 0.35, 0.5), (0, 0, 1.38), 0.07)
        tube([(-0.85, 0, 1.75), (-0.8, 0, 2.25), (-0.6, 0, 2.4), (0.6, 0, 2.4), (0.8, 0, 2.25), (0.85, 0, 1.75)], 0.09, rubber())
        for x in (-1.05, 1.05):
            box((0.34, 0.1, 0.52), steel(0.25), (x, -0.8, 1.05), 0.03)
    group([box((0.16, 0.14, 2.0), wood('ash'), (0, 0, 0), 0.05), box((0.9, 0.3, 0.34), steel(0.3), (0, 0, 1.95), 0.05)], (2.3, -0.5, 0.1), (-88, 0, 24))
    lathe([(0, 0), (0.6, 0, 0.03), (0.6, 0.4, 0.03), (0.34, 0.4, 0.02), (0.34, 0.02)], own((0.75, 0.5, 0.05), 0.4), (-2.2, -0.7, 0))
    camera()
    return daylight('window')


@stage('general-podium', ['general', 'ecommerce', 'food', 'education', 'real_estate'])
def general_podium():
    sweep()
    ball(1.75, coat('accent', 0.85), (0.4, 2.6, 1.2))
    drum(1.9, 0.34, coat('prop', 0.55))
    drum(1.5, 0.34, coat('wall', 0.55), (0, 0, 0.34))
    box((1.1, 1.1, 1.5), coat('prop', 0.55), (-2.35, 1.3, 0), 0.04, (0, 0, 18))
    ball(0.4, coat('accent', 0.35, 0.4), (2.2, 0.2, 0))
    ball(0.22, coat('prop', 0.35, 0.4), (1.95, -0.75, 0))
    camera()
    return {**daylight('leaf', 5), 'spot': ((0, 0, 0.68), 2.7, 3.3)}
