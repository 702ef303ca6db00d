"""Food: bread, coffee, a burger, a bowl; an empty board and table for the user's own dish."""
import math
import random

from lights import daylight, studio
from materials import coat, crust, leaf, linen, own, steel, wood
from shapes import ball, box, cloth, drum, group, hero, lathe, leafed, slab, surface, tube
from stage import camera, room, stage, sweep


def loaf(at=(0, 0, 0), turn=0, length=3.3, wide=0.92, high=1.3, seed=1):
    """A scored country loaf: an oval body whose cuts have opened in the oven."""
    rand = random.Random(seed)
    cuts = [(-0.62 + 0.31 * k, rand.uniform(-0.03, 0.03)) for k in range(5)]
    waves = [(rand.uniform(2, 6), rand.uniform(2, 6), rand.uniform(0, 6.3)) for _ in range(6)]
    scores = []

    def point(u, v):
        t = 2 * v - 1
        a = 2 * math.pi * u
        body = (1 - abs(t) ** 2.5) ** 0.5
        side, up = math.cos(a), math.sin(a)
        top = max(0.0, up)
        opened = 0.0
        for at_, shift in cuts:
            # each cut runs across the top at a slant
            d = t - at_ - shift - 0.16 * side
            near = math.exp(-(d / 0.055) ** 2) * top ** 0.7 * max(0.0, 1 - abs(side) ** 3 * 1.1)
            ear = math.exp(-((d - 0.085) / 0.03) ** 2) * top * max(0.0, 1 - abs(side) ** 2)
            opened = max(opened, near)
            body *= 1 - 0.07 * near + 0.05 * ear
        uneven = 1 + 0.018 * sum(math.sin(p * t + q * a + r) for p, q, r in waves) / 2
        scores.append((opened ** 0.8, top))
        z = high * 0.5 * body * up * uneven
        return (t * length / 2, wide * body * side * uneven, max(-high * 0.3 * body ** 0.3, z) + high * 0.3)
    obj = surface(220, 260, point, crust(), 0, 0, closed_u=True)
    layer = obj.data.vertex_colors.new(name='score')
    for loop in obj.data.loops:
        opened, top = scores[loop.vertex_index]
        layer.data[loop.index].color = (opened, opened, opened, top)
    obj.location, obj.rotation_euler = at, (0, 0, math.radians(turn))
    return obj


def slice_of_bread(at, turn, lean=62):
    outline = [(-0.75, 0, 0.15), (0.75, 0, 0.15), (0.86, 0.7, 0.3), (0.7, 1.12, 0.3), (0, 1.26, 0.5), (-0.7, 1.12, 0.3), (-0.86, 0.7, 0.3)]
    crumb = own((0.72, 0.53, 0.3), 0.95, bump=0.9, scale=6.0, vary=0.12, specular=0.1)
    rim = own((0.27, 0.1, 0.03), 0.75)
    made = [slab(outline, 0.22, rim, (0, 0, 0), (90, 0, 0), 0.05), slab([(x * 0.92, y * 0.92 + 0.05, r[0] if r else 0) for x, y, *r in outline], 0.24, crumb, (0, 0, 0), (90, 0, 0), 0.02)]
    return group(made, at, (-(90 - lean), 0, turn))


def cup(at=(0, 0, 0), scale=1.0, body='prop', turn=35):
    """A cup of coffee on its saucer."""
    glaze = coat(body, 0.12, 1.0)
    made = [
        lathe([(0, 0.06), (0.3, 0.04), (1.15, 0.2, 0.1), (1.17, 0.24, 0.01), (1.1, 0.24), (0.4, 0.12, 0.05), (0, 0.11)], glaze),
        lathe([(0, 0.12), (0.36, 0.12, 0.03), (0.4, 0.2, 0.06), (0.68, 0.5, 0.3), (0.78, 1.22, 0.02), (0.74, 1.235, 0.01), (0.71, 1.2), (0.63, 0.55, 0.3), (0.3, 0.3, 0.1), (0, 0.28)], glaze),
        lathe([(0, 1.06), (0.52, 1.06), (0.66, 1.07), (0.715, 1.1)], own((0.13, 0.052, 0.018), 0.12, 0.6, vary=0.25), steps=96),
        lathe([(0.58, 1.075), (0.7, 1.082)], own((0.42, 0.23, 0.1), 0.3, 0.4)),
        tube([(0.74, 0, 1.02), (1.02, 0, 1.08), (1.22, 0, 0.86), (1.1, 0, 0.56), (0.66, 0, 0.44)], 0.075, glaze, radii=[1, 1.05, 1.15, 1.05, 1]),
    ]
    return group(made, at, (0, 0, turn), scale)


def ice(at, size=0.44, turn=(0, 0, 0)):
    return box((size, size, size), own((0.84, 0.9, 0.92), 0.06, 0.9, specular=0.8, subsurface=0.15), at, 0.07, turn)


def tumbler(at=(0, 0, 0), scale=1.0, straw='accent'):
    """A tall glass of something cold on ice, filled to its brim: cream above, amber below, a straw, a sprig of mint.

    What is behind the glass is its outermost surface: this renderer lets no lamp shine through glass."""
    rand = random.Random(11)
    side = lambda z: 0.56 + 0.085 * z
    full, foot, steps = 2.24, 0.14, 28
    cream, amber = (0.8, 0.62, 0.44), (0.33, 0.12, 0.022)
    made = [lathe([(0, 0), (side(0), 0, 0.06), (side(foot), foot), (0, foot)], own((0.5, 0.47, 0.42), 0.04, 1.0, specular=0.9))]
    for k in range(steps):
        low, high = (foot + (full - foot) * (k + j) / steps for j in (0, 1))
        t = min(1.0, max(0.0, (high - 0.7) / 1.1)) ** 1.4
        made.append(lathe([(0, low), (side(low), low), (side(high), high), (0, high)], own(tuple(a + (c - a) * t for a, c in zip(amber, cream)), 0.1, 1.0, specular=0.6)))
    lip = own((0.82, 0.84, 0.84), 0.04, 1.0, specular=0.9)
    made.append(lathe([(side(full), full), (side(2.3) + 0.012, 2.3, 0.02), (side(2.3) - 0.04, 2.3, 0.02), (side(full) - 0.04, full)], lip))
    # beads of mist on the side that faces the camera
    wet = [own(tuple(0.12 + 0.85 * c for c in colour), 0.03, 1.0, specular=1.0) for colour in ((0.36, 0.17, 0.07), (0.62, 0.42, 0.26), cream)]
    for _ in range(40):
        a, z, r = rand.uniform(-2.75, -0.4), rand.uniform(0.25, 2.0), rand.uniform(0.008, 0.021)
        bead = ball(r, wet[min(2, int(z / 0.75))])
        bead.location = (side(z) * math.cos(a), side(z) * math.sin(a), z)
        made.append(bead)
    for x, y, z, tip, turn in ((-0.34, -0.24, 2.02, 12, 20), (0.16, -0.36, 1.98, -14, 56), (0.04, 0.24, 2.1, 16, 80), (0.46, 0.1, 1.95, 9, 30), (-0.4, 0.3, 1.95, -10, 64)):
        made.append(ice((x, y, z), 0.44, (tip, tip * 0.8, turn)))
    made.append(tube([(0.14, 0.12, 1.9), (0.62, 0.2, 3.2)], 0.07, coat(straw, 0.35, 0.4)))
    green = leaf(1.3)
    for heading, length, droop, lift in ((2.5, 0.8, 0.2, 0), (3.9, 0.76, 0.3, 0), (5.2, 0.62, 0.3, 0.02), (1.2, 0.6, 0.2, 0.04), (3.0, 0.66, -0.25, 0.1), (4.5, 0.6, -0.15, 0.12), (0.4, 0.5, -0.2, 0.12), (1.9, 0.5, -0.5, 0.16)):
        made.append(leafed((-0.36, -0.02, 2.5 + lift), heading, length, green, droop, 0.52))
    made.append(tube([(-0.3, 0, 2.1), (-0.36, -0.02, 2.6)], 0.03, green))
    return group(made, at, (0, 0, 0), scale)


def beans(at, count=16, spread=1.0, seed=3):
    rand = random.Random(seed)
    brown = own((0.07, 0.028, 0.012), 0.35, 0.2)
    for _ in range(count):
        a, r = rand.uniform(0, 6.3), spread * rand.random() ** 0.6
        bean = ball(0.11, brown, (0, 0, 0), 1)
        bean.scale, bean.rotation_euler = (1.35, 0.95, 0.72), (rand.uniform(-0.4, 0.4), rand.uniform(-0.3, 0.3), rand.uniform(0, 6.3))
        bean.location = (at[0] + r * math.cos(a) * 1.3, at[1] + r * math.sin(a), at[2] + 0.08)


def citrus(at, radius=0.45, orange=True):
    skin = own((0.8, 0.29, 0.02) if orange else (0.82, 0.6, 0.04), 0.42, bump=0.3, scale=26.0, vary=0.06)
    fruit = ball(radius, skin, at, 0.94)
    ball(0.035, own((0.1, 0.12, 0.03), 0.8), (at[0] + 0.06, at[1] - radius * 0.25, at[2] + radius * 1.78))
    return fruit


def sprig(at, turn=0, leaves=7, size=0.55):
    green = leaf()
    made = [tube([(0, 0, 0.06), (0.8, 0.1, 0.16), (1.7, 0, 0.08)], 0.025, own((0.08, 0.1, 0.03), 0.6))]
    for k in range(leaves):
        x = 0.25 + 1.4 * k / leaves
        made.append(leafed((x, 0, 0.12), (0.9 if k % 2 else -0.9) + 0.1 * k * (-1) ** k, size * (1 - 0.05 * k), green, 0.35, 0.24))
    return group(made, at, (0, 0, turn))


def board(at=(0, 0, 0), length=5.0, wide=2.6, turn=0):
    outline = [(-length / 2, -wide / 2, 0.35), (length / 2, -wide / 2, 0.35), (length / 2, wide / 2, 0.35), (-length / 2, wide / 2, 0.35)]
    return slab(outline, 0.24, wood('walnut'), (at[0], at[1], at[2] + 0.12), (0, 0, turn), 0.05)


def burger(at=(0, 0, 0), scale=1.0):
    rand = random.Random(5)
    bun = own((0.52, 0.23, 0.06), 0.38, 0.25, vary=0.25)

    def ruffle(radius, drop, waves, seed):
        def point(u, v):
            a = 2 * math.pi * u
            wave = math.sin(waves * a + seed) * 0.6 + math.sin((waves * 1.7) * a + 2 * seed) * 0.4
            r = radius * v * (1 + 0.06 * wave * v)
            return (r * math.cos(a), r * math.sin(a), drop * wave * v ** 4)
        return point
    lettuce = own((0.13, 0.3, 0.035), 0.45, vary=0.35)
    made = [
        lathe([(0, 0), (0.95, 0, 0.12), (1.08, 0.2, 0.15), (1.0, 0.42, 0.08), (0, 0.44)], bun),
        lathe([(0, 0.52), (1.02, 0.52, 0.16), (1.1, 0.68, 0.14), (1.02, 0.84, 0.14), (0, 0.86)], own((0.09, 0.035, 0.018), 0.75, bump=1.0, scale=9.0, vary=0.4)),
        lathe([(0, 1.0), (0.94, 1.0, 0.05), (0.94, 1.13, 0.05), (0, 1.13)], own((0.6, 0.05, 0.02), 0.25, 0.5, vary=0.1)),
        lathe([(0, 1.34), (1.02, 1.32, 0.1), (1.12, 1.5, 0.3), (0.92, 1.98, 0.5), (0.4, 2.2, 0.5), (0, 2.24)], bun),
    ]
    for z, drop, seed in ((0.5, 0.1, 1), (1.24, 0.13, 4)):
        sheet = surface(180, 18, ruffle(1.26, drop, 9, seed), lettuce, 0.02, 1, closed_u=True)
        sheet.location = (0, 0, z)
        made.append(sheet)
    cheese = own((0.85, 0.47, 0.05), 0.35, 0.2)

    def melted(u, v):
        x, y = (u - 0.5) * 2.1, (v - 0.5) * 2.1
        r = math.hypot(x, y)
        return (x * 0.92, y * 0.92, 0.9 - max(0, r - 0.9) ** 1.2 * 0.75)
    sheet = surface(40, 40, melted, cheese, 0.05, 1)
    sheet.rotation_euler = (0, 0, 0.5)
    made.append(sheet)
    seed_white = own((0.78, 0.66, 0.45), 0.5)
    for _ in range(70):
        a, r = rand.uniform(0, 6.3), 0.95 * rand.random() ** 0.55
        z = 2.24 - 0.5 * (r / 1.0) ** 2.6 - 0.03
        seed = ball(0.045, seed_white)
        seed.scale, seed.rotation_euler, seed.location = (1.5, 0.9, 0.6), (0, 0.7 * r, a + rand.uniform(-0.8, 0.8)), (r * math.cos(a), r * math.sin(a), z)
        made.append(seed)
    return group(made, at, (0, 0, 20), scale)


def bowl(at=(0, 0, 0), scale=1.0):
    """A bowl of salad."""
    rand = random.Random(8)
    made = [lathe([(0, 0), (0.6, 0, 0.06), (0.66, 0.12, 0.04), (1.25, 0.62, 0.4), (1.42, 1.05, 0.02), (1.36, 1.06, 0.02), (1.18, 0.66, 0.4), (0.5, 0.25, 0.2), (0, 0.22)], coat('prop', 0.2, 0.8))]
    for k in range(26):
        a, r = rand.uniform(0, 6.3), rand.uniform(0, 1.0)
        green = leaf(rand.choice([0.9, 1.3, 1.9]))
        made.append(leafed((r * math.cos(a), r * math.sin(a), 0.85 + 0.3 * (1 - r)), a + rand.uniform(-0.7, 0.7), rand.uniform(0.45, 0.75), green, rand.uniform(0.1, 0.6), 0.4))
    for k in range(9):
        a, r = rand.uniform(0, 6.3), rand.uniform(0.15, 0.95)
        made.append(ball(rand.uniform(0.17, 0.22), own((0.55, 0.03, 0.015), 0.16, 0.6), (r * math.cos(a), r * math.sin(a), 0.98)))
    for k in range(5):
        a, r = rand.uniform(0, 6.3), rand.uniform(0.1, 0.7)
        made.append(box((0.26, 0.26, 0.26), own((0.85, 0.8, 0.68), 0.7), (r * math.cos(a), r * math.sin(a), 1.08), 0.03, (rand.uniform(0, 60), rand.uniform(0, 60), rand.uniform(0, 90))))
    return group(made, at, (0, 0, 0), scale)


def fork(at, turn):
    metal = steel(0.2)
    outline = [(-0.05, 0, 0.03), (0.05, 0, 0.03), (0.045, 1.5, 0.2), (0.13, 1.75, 0.1), (0.13, 2.3, 0.04), (-0.13, 2.3, 0.04), (-0.13, 1.75, 0.1), (-0.045, 1.5, 0.2)]
    return slab(outline, 0.04, metal, (at[0], at[1], at[2] + 0.04), (0, 0, turn), 0.015)


@stage('food-loaf', ['food'], ['loaf', 'croissant'])
def food_loaf():
    room(floor=wood('oak'), back=3.2)
    board((0.1, 0, 0), 4.8, 2.7, 4)
    cloth(2.6, 2.2, linen('prop'), (1.7, 0.7, 0.0), 24, 0.14, 2)
    with hero():
        loaf((0.1, 0.3, 0.24), 16, 3.7, 1.02, 1.6)
    slice_of_bread((-1.15, -0.85, 0.3), -8, 20)
    lathe([(0, 0), (0.6, 0, 0.1), (0.66, 1.0, 0.4), (0.5, 1.5, 0.1), (0.55, 1.6, 0.02), (0.5, 1.6), (0.46, 1.5), (0, 1.4)], coat('accent', 0.25, 0.6), (-2.0, 1.6, 0))
    sprig((1.2, -0.9, 0), 12)
    camera()
    return daylight('window')


@stage('food-cup', ['food'], ['cup'])
def food_cup():
    room(floor=wood('walnut'), back=3.2)
    with hero():
        cup((0, 0, 0), 1.62)
    beans((-2.0, -0.9, 0), 18, 0.45)
    cloth(2.0, 1.8, linen('accent'), (2.0, 1.4, 0), 30, 0.12, 4)
    lathe([(0, 0), (0.42, 0, 0.08), (0.5, 0.9, 0.3), (0.36, 1.3, 0.1), (0.42, 1.5, 0.02), (0.37, 1.5), (0.32, 1.3), (0, 0.4)], coat('wall', 0.25, 0.6), (-1.75, 1.3, 0))
    camera(height=3.6)
    return daylight('blinds', aim=(0, 2.6, 3.4))


@stage('food-burger', ['food'], ['burger'])
def food_burger():
    sweep()
    board((0, 0, 0), 4.0, 2.6)
    with hero():
        burger((0, 0, 0.24), 1.25)
    ball(0.36, own((0.6, 0.04, 0.015), 0.15, 0.7), (1.95, 0.7, 0), 0.86)
    ball(0.34, own((0.6, 0.04, 0.015), 0.15, 0.7), (2.35, 0.1, 0), 0.86)
    lathe([(0, 0), (0.4, 0, 0.06), (0.46, 0.75, 0.02), (0.42, 0.75), (0.4, 0.6), (0, 0.6)], coat('accent', 0.2, 0.8), (-2.15, 0.6, 0))
    cloth(2.2, 1.8, linen('prop'), (-1.7, 1.3, 0), -18, 0.12, 6)
    camera(height=2.6)
    return studio()


@stage('food-bowl', ['food'], ['bowl'], any_subject=True)
def food_bowl():
    room(floor=coat('accent', 0.5), back=3.4)
    with hero():
        bowl((0, 0, 0), 1.35)
    fork((2.15, -0.6, 0), -14)
    fork((2.45, -0.55, 0), -16)
    citrus((-2.05, 0.8, 0), 0.48, False)
    citrus((-1.6, 1.5, 0), 0.46, False)
    sprig((-2.6, -0.5, 0), -8)
    camera(height=4.2, ground=0.8)
    return daylight('leaf', 6)


@stage('food-board', ['food', 'general'])
def food_board():
    room(floor=wood('oak'), back=3.4)
    drum(1.75, 0.34, wood('walnut'))
    cloth(2.2, 1.8, linen('prop'), (-2.0, 0.8, 0), -24, 0.13, 3)
    citrus((2.15, 0.9, 0), 0.46)
    citrus((2.55, 0.2, 0), 0.42)
    sprig((1.1, -1.1, 0), 8)
    lathe([(0, 0), (0.5, 0, 0.1), (0.62, 0.8, 0.4), (0.3, 1.6, 0.3), (0.34, 1.9, 0.02), (0.3, 1.9), (0.26, 1.7), (0, 1.0)], coat('accent', 0.3, 0.5), (-2.0, 1.9, 0))
    camera()
    return {**daylight('window'), 'spot': ((0, 0, 0.34), 3.0, 3.6)}


@stage('food-tumbler', ['food', 'general'], ['iced_drink'])
def food_tumbler():
    room(floor=coat('accent', 0.5), back=3.4)
    with hero():
        tumbler((0, 0, 0), 1.25, 'prop')
    cloth(2.0, 1.7, linen('prop'), (1.9, 1.5, 0), 28, 0.12, 4)
    lathe([(0, 0), (0.42, 0, 0.08), (0.5, 0.9, 0.3), (0.36, 1.3, 0.1), (0.42, 1.5, 0.02), (0.37, 1.5), (0.32, 1.3), (0, 0.4)], coat('wall', 0.25, 0.6), (-1.8, 1.2, 0))
    ice((1.5, -0.3, 0), 0.44, (0, 0, 24))
    ice((1.95, 0.25, 0), 0.42, (0, 0, -16))
    sprig((0.9, -1.15, 0), 8)
    camera(height=3.9)
    return daylight('leaf', 6)
