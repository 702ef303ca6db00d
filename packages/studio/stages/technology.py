"""Technology: phone, laptop, headphones; an empty block between lit tubes."""
import math

from lights import daylight, studio
from materials import black, coat, glow, leaf, own, screen, steel, wood
from shapes import ball, box, drum, foliage, group, hero, lathe, rectangle, ring, slab, tube
from stage import camera, room, stage, sweep


def phone(at=(0, 0, 0), scale=1.0, turn=0, lean=-8, back=False):
    frame, face = own((0.5, 0.5, 0.52), 0.22, metal=1.0), own((0.008, 0.008, 0.01), 0.05, 0.5)
    w, h = 1.42, 2.95
    shifted = lambda inset, radius: [(x, y + inset, r) for x, y, r in rectangle(w - 2 * inset, h - 2 * inset, radius)]
    made = [slab(rectangle(w, h, 0.24), 0.16, frame, edge=0.05)]
    if back:
        made.append(slab(shifted(0.03, 0.22), 0.02, coat('prop', 0.25, 0.6), (0, -0.085, 0), edge=0.006))
        made.append(slab([(-0.6, 2.05, 0.16), (0.02, 2.05, 0.16), (0.02, 2.8, 0.16), (-0.6, 2.8, 0.16)], 0.06, coat('prop', 0.2, 0.8), (0, -0.11, 0), edge=0.02))
        for z in (2.25, 2.6):
            made.append(lathe([(0, 0), (0.15, 0, 0.02), (0.15, 0.06, 0.02), (0.11, 0.06), (0.1, 0.03), (0, 0.03)], steel(), (-0.3, -0.13, z), (90, 0, 0)))
            made.append(lathe([(0, 0), (0.1, 0)], black(0.05, 1.0), (-0.3, -0.17, z), (90, 0, 0)))
    else:
        made.append(slab(shifted(0.03, 0.22), 0.02, face, (0, -0.08, 0), edge=0.006))
        made.append(slab(shifted(0.09, 0.17), 0.02, screen('prop'), (0, -0.084, 0), edge=0.002))
        # what it shows: calm cards, no words
        for z, hh, zone in ((2.05, 0.5, 'accent'), (1.3, 0.6, 'wall'), (0.55, 0.6, 'wall')):
            made.append(slab([(-0.5, z, 0.1), (0.5, z, 0.1), (0.5, z + hh, 0.1), (-0.5, z + hh, 0.1)], 0.01, screen(zone, 0.75), (0, -0.093, 0), edge=0.001))
        for z in (1.6, 0.85):
            made.append(lathe([(0, 0), (0.14, 0)], screen('accent', 0.7), (-0.28, -0.104, z), (90, 0, 0)))
        made.append(slab([(-0.16, 2.68, 0.05), (0.16, 2.68, 0.05), (0.16, 2.77, 0.05), (-0.16, 2.77, 0.05)], 0.01, face, (0, -0.1, 0), edge=0.001))
    return group(made, at, (lean, 0, turn), scale)


def laptop(at=(0, 0, 0), scale=1.0, turn=0, opened=108):
    alloy = own((0.62, 0.63, 0.65), 0.35, metal=1.0)
    w, d = 3.6, 2.4
    flat = lambda ww, dd, r: [(-ww / 2, -dd / 2, r), (ww / 2, -dd / 2, r), (ww / 2, dd / 2, r), (-ww / 2, dd / 2, r)]
    made = [
        slab(flat(w, d, 0.16), 0.13, alloy, (0, 0, 0.08), (0, 0, 0), 0.05),
        slab(flat(1.2, 0.75, 0.06), 0.01, own((0.5, 0.51, 0.53), 0.3, metal=1.0), (0, -0.72, 0.147), (0, 0, 0), 0.003),
    ]
    for row in range(5):
        for k in range(13):
            made.append(box((0.205, 0.17, 0.025), own((0.03, 0.03, 0.033), 0.5), (-1.47 + 0.245 * k, 0.78 - 0.215 * row, 0.143), 0.012))
    lid = [
        slab(rectangle(w, 2.35, 0.16), 0.08, alloy, edge=0.035),
        slab([(x, y + 0.05, r) for x, y, r in rectangle(w - 0.1, 2.25, 0.12)], 0.01, own((0.008, 0.008, 0.01), 0.06, 0.4), (0, -0.042, 0), edge=0.002),
        slab([(x, y + 0.13, r) for x, y, r in rectangle(w - 0.26, 2.09, 0.05)], 0.01, screen('wall', 0.7), (0, -0.047, 0), edge=0.001),
        slab([(-1.67, 0.13), (-1.05, 0.13), (-1.05, 2.22), (-1.67, 2.22)], 0.01, screen('prop', 0.6), (0, -0.054, 0), edge=0.001),
    ]
    for x, z, ww, hh, zone in ((-0.85, 1.5, 1.1, 0.55, 'prop'), (0.4, 1.5, 1.1, 0.55, 'accent'), (-0.85, 0.35, 2.35, 0.95, 'white')):
        lid.append(slab([(x, z, 0.07), (x + ww, z, 0.07), (x + ww, z + hh, 0.07), (x, z + hh, 0.07)], 0.01, screen(zone, 0.6) if zone != 'white' else glow((0.9, 0.9, 0.9), 0.7), (0, -0.056, 0), edge=0.001))
    for k, hh in enumerate((0.25, 0.42, 0.34, 0.58, 0.5, 0.72)):
        lid.append(slab([(-0.68 + 0.36 * k, 0.45, 0.03), (-0.48 + 0.36 * k, 0.45, 0.03), (-0.48 + 0.36 * k, 0.45 + hh, 0.03), (-0.68 + 0.36 * k, 0.45 + hh, 0.03)], 0.01, screen('prop' if k % 2 else 'accent', 0.6), (0, -0.064, 0), edge=0.001))
    for k in range(4):
        lid.append(slab([(-1.55, 1.85 - 0.3 * k, 0.04), (-1.18 - 0.06 * (k % 2), 1.85 - 0.3 * k, 0.04), (-1.18 - 0.06 * (k % 2), 1.93 - 0.3 * k, 0.04), (-1.55, 1.93 - 0.3 * k, 0.04)], 0.01, screen('wall', 0.8), (0, -0.062, 0), edge=0.001))
    group(lid, (0, d / 2 - 0.04, 0.13), (-(opened - 90), 0, 0))
    return group(made + lid, at, (0, 0, turn), scale)


def headphones(at=(0, 0, 0), scale=1.0, turn=28):
    shell, soft = coat('prop', 0.35, 0.3), own((0.03, 0.03, 0.033), 0.7, bump=0.2, scale=30.0)
    made = []
    arc = [(1.02 * math.cos(a), 0, 1.15 + 1.05 * math.sin(a)) for a in [math.pi * k / 10 for k in range(11)]]
    made.append(tube([(1.06, 0, 0.75)] + arc + [(-1.06, 0, 0.75)], 0.05, steel(), ribbon=0.0))
    made.append(tube([(1.08 * math.cos(a), 0, 1.15 + 1.11 * math.sin(a)) for a in [math.pi * (0.14 + 0.72 * k / 8) for k in range(9)]], 0.12, soft, ribbon=0.0))
    for side in (-1, 1):
        cup_ = [
            lathe([(0, 0.34), (0.36, 0.34, 0.1), (0.6, 0.2, 0.14), (0.64, 0, 0.05), (0, 0)], shell),
            lathe([(0, 0.36), (0.3, 0.36, 0.03), (0.33, 0.33)], coat('accent', 0.25, 0.6)),
            lathe([(0.26, -0.02), (0.62, 0.0, 0.1), (0.64, -0.24, 0.12), (0.34, -0.28, 0.1), (0.28, -0.02)], soft),
        ]
        group(cup_, (side * 1.02, 0, 0.66), (0, side * 84, 0))
        made += cup_
    return group(made, at, (0, 0, turn), scale)


@stage('technology-phone', ['technology', 'ecommerce'], ['phone'], any_subject=True)
def technology_phone():
    sweep()
    drum(1.85, 0.3, coat('prop', 0.5))
    drum(1.4, 0.24, coat('accent', 0.5), (0, 0, 0.3))
    with hero():
        phone((0.42, -0.25, 0.56), 1.2, -16)
        phone((-0.62, 0.35, 0.56), 1.2, 22, -5, True)
    ball(0.42, coat('accent', 0.2, 0.8), (2.1, 0.3, 0))
    ball(0.2, steel(0.08), (1.75, -0.75, 0))
    drum(0.6, 1.5, coat('wall', 0.6), (-2.3, 1.4, 0))
    camera()
    return studio()


@stage('technology-laptop', ['technology', 'education', 'general'], ['laptop'])
def technology_laptop():
    room(floor=wood('ash'), back=3.4)
    with hero():
        laptop((0, 0, 0), 1.18, -10)
    lathe([(0, 0), (0.36, 0, 0.05), (0.42, 0.85, 0.02), (0.38, 0.85), (0.36, 0.7), (0, 0.7)], coat('accent', 0.3, 0.6), (2.55, -0.4, 0))
    lathe([(0, 0), (0.46, 0, 0.06), (0.55, 0.85, 0.03), (0.5, 0.85), (0.46, 0.75), (0, 0.75)], coat('prop', 0.5), (-2.5, 1.5, 0))
    foliage((-2.5, 1.5, 0), 9, leaf(1.2), own((0.1, 0.13, 0.04), 0.6), 1.7, 0.75, 0.75, 8, base=0.7)
    camera(height=3.3)
    return daylight('window')


@stage('technology-headphones', ['technology', 'ecommerce'], ['headphones'])
def technology_headphones():
    sweep()
    ring(2.1, 0.06, steel(), (0, 2.2, 2.4), (90, 0, 0))
    drum(1.6, 0.5, coat('accent', 0.45))
    with hero():
        headphones((0, 0, 0.52), 1.3)
    ball(0.3, coat('prop', 0.2, 0.8), (-2.0, -0.2, 0))
    box((1.1, 1.1, 1.4), coat('prop', 0.5), (2.3, 1.3, 0), 0.05, (0, 0, 18))
    camera()
    return studio()


@stage('technology-block', ['technology', 'automotive', 'fitness', 'general'])
def technology_block():
    sweep()
    ring(2.25, 0.07, coat('accent', 0.3, 0.5), (0, 2.2, 2.5), (90, 0, 0))
    box((3.6, 2.0, 0.5), coat('prop', 0.35, 0.4), (0, 0, 0), 0.07)
    box((2.6, 1.5, 0.18), coat('accent', 0.35, 0.4), (0, 0, 0.5), 0.05)
    ball(0.36, steel(0.08), (2.25, -0.1, 0))
    box((0.9, 0.9, 1.9), coat('wall', 0.5), (-2.4, 1.3, 0), 0.05, (0, 0, 20))
    camera()
    return {**studio(), 'spot': ((0, 0, 0.68), 2.5, 3.3)}
