"""E-commerce: gifts, parcels, a shopping bag."""
import math

from lights import daylight, studio
from materials import brass, coat, kraft, own, paper
from shapes import arch, ball, box, drum, group, hero, slab, surface, tube
from stage import camera, stage, sweep


def gift(size, at=(0, 0, 0), turn=0, zone='prop', band='accent', bow=True):
    w, d, h = size
    lid, ribbon = min(0.4, h * 0.3), coat(band, 0.28, 0.2)
    made = [
        box((w, d, h - 0.02), coat(zone, 0.6), (0, 0, 0), 0.03),
        box((w + 0.07, d + 0.07, lid), coat(zone, 0.6), (0, 0, h - lid), 0.03),
        box((0.3, d + 0.1, h + 0.012), ribbon, (0, 0, 0.0), 0.012),
        box((w + 0.1, 0.3, h + 0.012), ribbon, (0, 0, 0.0), 0.012),
    ]
    if bow:
        for side in (-1, 1):
            made.append(tube([(0, 0, 0), (side * 0.35, -0.05, 0.34), (side * 0.78, 0, 0.42), (side * 0.9, 0.04, 0.2), (side * 0.5, 0.03, 0.06), (0, 0, 0.02)], 0.02, ribbon, (0, -0.02, h + 0.03), ribbon=0.15))
            made.append(tube([(0, 0, 0.03), (side * 0.4, -0.3, 0.08), (side * 0.72, -0.52, 0.03)], 0.02, ribbon, (0, 0, h + 0.02), ribbon=0.13))
        made.append(ball(0.15, ribbon, (0, 0, h + 0.0), 0.85))
    return group(made, at, (0, 0, turn))


def parcel(size, at=(0, 0, 0), turn=0, tape='accent'):
    w, d, h = size
    made = [
        box((w, d, h), kraft(), (0, 0, 0), 0.025),
        box((w + 0.008, 0.36, h + 0.006), coat(tape, 0.3, 0.2), (0, 0, 0.0), 0.004),
        box((0.62, 0.01, 0.42), paper(), (w * 0.22, -d / 2 - 0.004, h * 0.5), 0.002),
    ]
    for k in range(3):
        made.append(box((0.4 - 0.1 * k, 0.01, 0.03), own((0.1, 0.1, 0.1), 0.9), (w * 0.22 - 0.05 * k - 0.04, -d / 2 - 0.008, h * 0.5 + 0.3 - 0.1 * k), 0.001))
    return group(made, at, (0, 0, turn))


def bag(at=(0, 0, 0), scale=1.0, turn=0, zone='prop', handle='accent'):
    """A paper carrier bag."""
    w, d, h, t = 1.9, 0.85, 2.35, 0.02
    card = coat(zone, 0.55) if zone != 'kraft' else kraft()
    made = [
        box((w, t, h), card, (0, -d / 2, 0), 0.004),
        box((w, t, h), card, (0, d / 2, 0), 0.004),
        box((w, d, t), card, (0, 0, 0), 0.004),
        box((w - 0.06, 0.03, 0.3), card, (0, -d / 2 - 0.006, h - 0.3), 0.004),
    ]
    for side in (-1, 1):
        fold = slab([(-d / 2, 0), (d / 2, 0), (d / 2, h), (0, h), (-d / 2, h)], t, card, (side * w / 2, 0, 0), (90, 0, 90), 0.004)
        made.append(fold)
    for y in (-d / 2 - 0.03, d / 2):
        made.append(tube([(-0.42, y, h - 0.15), (-0.4, y, h + 0.3), (-0.2, y, h + 0.62), (0.2, y, h + 0.62), (0.4, y, h + 0.3), (0.42, y, h - 0.15)], 0.04, coat(handle, 0.5)))
    tissue = own((0.86, 0.84, 0.82), 0.85)

    def crumple(u, v):
        x, y = (u - 0.5) * (w - 0.1), (v - 0.5) * (d - 0.1)
        return (x, y, h - 0.22 + 0.3 * abs(math.sin(7 * u + 3 * v)) * (0.6 + 0.4 * math.cos(9 * v + 4 * u)))
    made.append(surface(24, 12, crumple, tissue, 0, 0, angle=10))
    return group(made, at, (0, 0, turn), scale)


@stage('ecommerce-gifts', ['ecommerce', 'general'], ['gifts'], any_subject=True)
def ecommerce_gifts():
    sweep()
    with hero():
        gift((2.5, 2.2, 1.75), (-0.35, 0.2, 0), 16)
        gift((1.25, 1.15, 0.9), (1.45, -0.75, 0), -22, 'accent', 'prop')
        gift((1.35, 1.3, 2.2), (1.55, 1.0, 0), 8, 'wall', 'accent')
    ball(0.2, brass(), (-1.9, -1.1, 0))
    ball(0.13, brass(), (-1.5, -1.4, 0))
    drum(0.55, 0.9, coat('accent', 0.6), (-2.5, 1.3, 0))
    camera(height=3.3)
    return daylight('window')


@stage('ecommerce-bag', ['ecommerce', 'fashion', 'general'], ['shopping_bag'])
def ecommerce_bag():
    sweep()
    slab(arch(3.2, 4.5), 0.3, coat('accent', 0.8), (0.9, 2.35, 0))
    with hero():
        bag((-0.3, 0, 0), 1.35, -14)
        bag((1.45, 0.8, 0), 0.95, 18, 'accent', 'prop')
    gift((1.0, 0.9, 0.75), (-2.15, -0.4, 0), 24, 'wall', 'prop')
    camera()
    return studio()


@stage('ecommerce-parcels', ['ecommerce', 'general', 'technology'])
def ecommerce_parcels():
    sweep()
    parcel((3.3, 2.3, 1.0), (0, 0.1, 0), 0)
    parcel((1.5, 1.4, 1.3), (2.35, 1.5, 0), -16, 'prop')
    parcel((1.3, 1.3, 0.9), (-2.4, 1.2, 0), 18, 'prop')
    gift((0.95, 0.9, 0.75), (-2.35, 1.2, 0.9), 10, 'prop', 'accent')
    box((2.9, 1.9, 0.1), coat('prop', 0.5), (0, 0.1, 1.0), 0.03)
    camera()
    return {**daylight('leaf', 15), 'spot': ((0, 0, 1.1), 2.6, 3.0)}
