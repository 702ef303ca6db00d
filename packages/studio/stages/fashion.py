"""Fashion: a handbag, sunglasses and a ring; an empty plinth with silk."""
import math

from lights import daylight
from materials import black, brass, coat, own, stone
from shapes import arch, ball, box, drum, group, hero, lathe, ring, slab, surface, tube
from stage import camera, stage, sweep


def handbag(at=(0, 0, 0), scale=1.0, turn=0):
    hide, metal = coat('prop', 0.42, 0.15, 0.25, 34), brass()
    w, h, d = 2.5, 1.75, 0.95

    def body(u, v):
        a = 2 * math.pi * u
        n = 5
        k = 1 / (abs(math.cos(a)) ** n + abs(math.sin(a)) ** n) ** (1 / n)
        swell = 1 - 0.2 * v - 0.05 * math.cos(math.pi * v)
        thick = 1 - 0.5 * v ** 1.5
        return (w / 2 * k * math.cos(a) * swell, d / 2 * k * math.sin(a) * thick * (1 + 0.12 * math.sin(math.pi * v)), h * v)
    made = [surface(160, 40, body, hide, 0, 0, closed_u=True)]
    made.append(box((w * 0.98, d * 0.9, 0.06), hide, (0, 0, 0.0), 0.02))
    made.append(box((w * 0.76, d * 0.42, 0.03), black(0.8), (0, 0, h - 0.08), 0.01))
    flap = [(-1.02, 0, 0.05), (1.02, 0, 0.05), (0.98, -0.6, 0.3), (0.42, -0.98, 0.3), (-0.42, -0.98, 0.3), (-0.98, -0.6, 0.3)]
    made += group([slab(flap, 0.06, hide, edge=0.025)], (0, -0.27, h + 0.02), (-11, 0, 0))
    made += group([slab([(x * 0.94, y * 0.94, r) for x, y, r in flap], 0.006, coat('accent', 0.5), edge=0.002)], (0, -0.31, h + 0.0), (-11, 0, 0))
    made += group([slab([(x * 0.915, y * 0.915, r) for x, y, r in flap], 0.012, hide, edge=0.004)], (0, -0.313, h + 0.0), (-11, 0, 0))
    made.append(box((0.42, 0.08, 0.3), metal, (0, -0.55, h - 0.98), 0.03))
    made.append(ring(0.12, 0.03, metal, (0, -0.6, h - 0.83), (90, 0, 0)))
    for y in (-0.2, 0.2):
        made.append(tube([(-0.62, y, h - 0.05), (-0.6, y, h + 0.5), (-0.3, y * 0.8, h + 1.0), (0.3, y * 0.8, h + 1.0), (0.6, y, h + 0.5), (0.62, y, h - 0.05)], 0.07, coat('accent', 0.45, 0.2)))
        for x in (-0.62, 0.62):
            made.append(ring(0.1, 0.03, metal, (x, y, h + 0.05), (90, 0, 0)))
    return group(made, at, (0, 0, turn), scale)


def sunglasses(at=(0, 0, 0), scale=1.0, turn=0):
    frame, lens = own((0.03, 0.018, 0.012), 0.12, 0.9), own((0.012, 0.012, 0.014), 0.04, 1.0)
    made = []
    for side in (-1, 1):
        oval = [(side * 0.62 + 0.5 * math.cos(a) * (1 - 0.06 * math.sin(a)), 0.4 + 0.38 * math.sin(a)) for a in [2 * math.pi * k / 48 for k in range(48)]]
        made.append(slab(oval, 0.03, lens, edge=0.008))
        made.append(tube([(x, -0.0, y) for x, y in oval[::3]], 0.05, frame, closed=True))
        made.append(tube([(side * 1.12, 0, 0.55), (side * 1.2, 0.25, 0.56), (side * 1.12, 1.2, 0.5), (side * 1.02, 1.55, 0.2)], 0.04, frame))
    made.append(tube([(-0.14, 0, 0.5), (0, -0.03, 0.58), (0.14, 0, 0.5)], 0.045, frame))
    return group(made, at, (8, 0, turn), scale)


def diamond_ring(at, scale=1.0, turn=20):
    made = [ring(0.36, 0.045, brass(0.12), (0, 0, 0.4), (90, 0, 0)),
            lathe([(0, 0), (0.19, 0.2), (0.2, 0.24), (0.12, 0.32), (0, 0.32)], own((0.9, 0.92, 0.95), 0.02, 1.0, metal=0.6), (0, 0, 0.74), steps=10, angle=5)]
    return group(made, at, (0, 0, turn), scale)


def silk(zone, at=(0, 0, 0), turn=0):
    """Falls from a height over an edge in long folds."""
    def point(u, v):
        x = (u - 0.5) * 2.6
        fold = 0.12 * math.sin(9 * u + 0.6) + 0.07 * math.sin(17 * u + 2)
        z = 3.9 * (1 - v) ** 1.0
        y = 0.6 * (1 - v) ** 2 - 1.7 * max(0, v - 0.72) ** 1.1 * 2.4
        return (x * (0.62 + 0.5 * v), y + fold * (0.5 + v), max(0.03 + 0.1 * max(0, fold) * 2, z - 0.02))
    return group([surface(120, 70, point, coat(zone, 0.3, 0, 0, sheen=0.5), 0.01, 1)], at, (0, 0, turn))


@stage('fashion-handbag', ['fashion'], ['handbag'], any_subject=True)
def fashion_handbag():
    sweep()
    slab(arch(3.6, 4.6), 0.3, coat('accent', 0.8), (-0.2, 2.35, 0))
    box((3.1, 2.0, 0.7), stone((0.5, 0.48, 0.46), (0.72, 0.7, 0.67)), (0, 0, 0), 0.03)
    with hero():
        handbag((0, 0, 0.7), 1.2, -16)
    drum(0.62, 1.9, coat('wall', 0.6), (2.3, 1.2, 0))
    ball(0.36, brass(), (2.3, 1.2, 1.9))
    sunglasses((-1.4, -1.75, 0), 0.72, -14)
    camera(ground=0.84)
    return daylight('leaf', 11)


@stage('fashion-plinth', ['fashion', 'beauty', 'ecommerce'])
def fashion_plinth():
    sweep()
    drum(1.75, 0.75, stone((0.52, 0.5, 0.48), (0.74, 0.72, 0.69)))
    silk('prop', (-2.25, 1.6, 0), 16)
    box((1.1, 1.1, 2.6), coat('accent', 0.6), (2.35, 1.4, 0), 0.03, (0, 0, 12))
    ball(0.38, brass(), (2.35, 1.4, 2.6))
    ring(0.42, 0.06, brass(), (1.95, -0.9, 0.06))
    camera()
    return {**daylight('window'), 'spot': ((0, 0, 0.75), 2.9, 3.3)}


@stage('fashion-accessories', ['fashion', 'ecommerce'], ['sunglasses', 'glasses', 'jewellery'])
def fashion_accessories():
    sweep()
    box((2.6, 2.0, 0.9), coat('prop', 0.55), (-0.2, 0.4, 0), 0.03, (0, 0, 8))
    box((1.7, 1.5, 0.5), stone((0.5, 0.48, 0.46), (0.74, 0.72, 0.69)), (1.35, -0.5, 0), 0.02, (0, 0, -10))
    with hero():
        sunglasses((-0.25, 0.1, 0.92), 1.15, 12)
        diamond_ring((1.4, -0.55, 0.5), 1.15)
    silk('accent', (-2.0, 2.0, 0), 12)
    drum(0.5, 1.5, coat('wall', 0.6), (2.4, 1.3, 0))
    ball(0.3, brass(), (2.4, 1.3, 1.5))
    camera(lens=86, height=2.8)
    return daylight('leaf', 21)
