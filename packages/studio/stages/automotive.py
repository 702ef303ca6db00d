"""Automotive: a wheel, a car under its cover; an empty turntable in a garage."""
import math

from lights import studio
from materials import black, coat, own, rubber, steel
from shapes import box, drum, group, hero, lathe, ring, slab, surface
from stage import camera, room, stage


def wheel(at=(0, 0, 0), scale=1.0, turn=24, lean=0):
    """A tyre on an alloy rim, made lying on its back and stood up. Its lowest point stands at `at`."""
    alloy, dark = own((0.62, 0.63, 0.65), 0.22, 0.6, metal=1.0), own((0.05, 0.05, 0.055), 0.35, 0.4)
    made = [
        lathe([(1.42, -0.5, 0.05), (1.72, -0.56, 0.25), (2.0, -0.42, 0.12), (2.04, 0, 0.3), (2.0, 0.42, 0.12), (1.72, 0.56, 0.25), (1.42, 0.5, 0.05)], rubber(), steps=160),
        lathe([(1.44, -0.46), (1.46, -0.42, 0.04), (1.3, -0.2, 0.1), (1.28, 0.2, 0.1), (1.4, 0.4, 0.04), (1.48, 0.47, 0.03), (1.44, 0.49, 0.02), (1.36, 0.42, 0.03), (1.22, 0.2, 0.1), (1.22, -0.4)], alloy, steps=160),
        lathe([(0, -0.1), (1.0, -0.1, 0.02), (1.0, -0.04, 0.02), (0, -0.04)], own((0.3, 0.3, 0.31), 0.3, metal=1.0)),
        lathe([(0, 0.26), (0.28, 0.26, 0.06), (0.34, 0.12, 0.1), (0.36, 0.0)], alloy),
        lathe([(0, 0.3), (0.16, 0.3, 0.03), (0.2, 0.24)], coat('prop', 0.2, 1.0)),
        box((0.5, 0.75, 0.16), coat('accent', 0.3, 0.6), (0.82, 0, -0.06), 0.05),
    ]
    for z in (-0.26, -0.09, 0.09, 0.26):
        made.append(ring(2.03, 0.018, black(), (0, 0, z)))
    for k in range(72):
        a = 2 * math.pi * k / 72
        for z, w in ((-0.36, 0.16), (0.36, 0.16)):
            made.append(box((0.045, 0.03, w), black(), (2.01 * math.cos(a), 2.01 * math.sin(a), z - w / 2), 0.004, (0, 0, math.degrees(a) + 90)))
    for k in range(5):
        for side in (-1, 1):
            spoke = slab([(-0.09, 0.22), (0.09, 0.22), (0.06, 0.8, 0.2), (0.15 if side > 0 else 0.05, 1.32), (-0.05 if side > 0 else -0.15, 1.32), (-0.06, 0.8, 0.2)], 0.16, alloy, (0, 0, 0), (0, 0, 0), 0.035)
            group([spoke], (0, 0, 0.26), (0, 0, 72 * k + side * 8))
            made.append(spoke)
        nut = lathe([(0, 0.2), (0.045, 0.2, 0.01), (0.045, 0.28, 0.015), (0, 0.28)], dark, (0.24 * math.cos(math.radians(72 * k + 36)), 0.24 * math.sin(math.radians(72 * k + 36)), 0))
        made.append(nut)
    group(made, (0, 0, 0), (90, 0, 0))
    return group(made, (at[0], at[1], at[2] + 2.05 * scale), (lean, 0, turn), scale)


def side_of(x):
    """Height of a saloon's silhouette along its length (−1 … 1)."""
    points = [(-1.0, 0.1), (-0.985, 0.42), (-0.9, 0.5), (-0.5, 0.6), (-0.3, 0.68), (-0.1, 0.95), (0.12, 1.02), (0.38, 0.99), (0.66, 0.78), (0.86, 0.66), (0.97, 0.58), (1.0, 0.1)]
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        if x0 <= x <= x1:
            t = (x - x0) / (x1 - x0)
            t = t * t * (3 - 2 * t) if abs(x) < 0.95 else t
            return y0 + (y1 - y0) * t
    return 0


def covered_car(at=(0, 0, 0), scale=1.0, turn=0, zone='prop'):
    """A car about to be unveiled: silk over its shape, in folds where it falls."""
    length, wide, high = 2.2, 0.98, 1.5

    def point(u, v):
        # rings from the roof's ridge outwards and down to a hem on the floor
        a = 2 * math.pi * u
        cx, cy = math.cos(a), math.sin(a)
        fall = max(0.0, (v - 0.6) / 0.4)
        r = min(1.0, v / 0.6)
        n = 3.4
        body = 1 / (abs(cx) ** n + abs(cy) ** n) ** (1 / n)
        x, y = cx * body * r, cy * body * r
        top = side_of(max(-0.999, min(0.999, x * 0.985))) * high
        round_ = (1 - abs(y) ** 3.2) ** 0.45 if abs(y) < 1 else 0
        end = (1 - abs(x) ** 9) ** 0.4 if abs(x) < 1 else 0
        shoulder = min(top, 0.66 * high)
        z = (shoulder + (top - shoulder) * max(0, 1 - (abs(y) * 1.12) ** 3.0) if abs(y) < 0.9 else shoulder * (0.8 + 0.2 * round_)) * (0.62 + 0.38 * end)
        # the cloth sags a little between what it lies on
        z0 = z * (1 - 0.03 * math.sin(9 * x + 3 * y) * (1 - fall))
        folds = math.sin(34 * a + 2.1 * math.sin(3 * a)) * 0.5 + math.sin(21 * a + 1.3) * 0.5
        out = 1 + fall * (0.06 + 0.075 * folds * fall)
        z = z0 * (1 - fall ** 0.85) + 0.015
        return (x * length * out, y * wide * out * (1 + 0.05 * fall), z)
    obj = surface(420, 90, point, coat(zone, 0.32, 0, 0, sheen=0.6), 0, 1, closed_u=True)
    return group([obj], at, (0, 0, turn), scale)


@stage('automotive-wheel', ['automotive'], ['tyre'])
def automotive_wheel():
    room(floor=own((0.2, 0.2, 0.21), 0.35, bump=0.1, scale=8.0), back=4.4)
    with hero():
        wheel((0, 0, 0), 0.95, 26)
    box((1.5, 1.3, 0.9), coat('prop', 0.35, 0.4), (2.6, 2.2, 0), 0.06)
    drum(0.32, 1.1, coat('accent', 0.35, 0.5), (-2.5, 1.6, 0))
    camera(height=2.0)
    return studio()


@stage('automotive-unveiled', ['automotive'], ['car', 'suv', 'electric_car', 'van'], any_subject=True)
def automotive_unveiled():
    room(floor=own((0.16, 0.16, 0.17), 0.18, specular=0.5), back=5.0)
    with hero():
        covered_car((0, 0, 0), 1.05, 24)
    camera(height=2.2, ground=0.78)
    return studio(1.0, 0.35)


@stage('automotive-turntable', ['automotive', 'technology'])
def automotive_turntable():
    room(floor=own((0.2, 0.2, 0.21), 0.22, specular=0.5), back=4.6)
    drum(2.3, 0.22, coat('prop', 0.3, 0.6))
    ring(2.2, 0.035, steel(), (0, 0, 0.22))
    for x in (-2.9, 2.9):
        slab([(-0.5, 0), (0.5, 0), (0.5, 4.0), (-0.5, 4.0)], 0.3, coat('accent', 0.5), (x, 3.6, 0)).name = 'wall panel'
    camera(height=2.3)
    return {**studio(1.0, 0.4), 'spot': ((0, 0, 0.22), 3.9, 3.2)}
