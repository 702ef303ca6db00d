"""Real estate: an architect's model, keys; an empty sunny room."""

from lights import daylight
from materials import brass, coat, glow, leaf, own, white, wood
from shapes import arch, ball, box, drum, foliage, group, hero, lathe, ring, slab, tube
from stage import camera, room, stage, sweep


def tree(at, size=1.0, seed=0, material=None):
    made = [tube([(0, 0, 0), (0.01, 0, 0.5)], 0.035, wood('ash'))]
    crown = ball(0.36, material or leaf(1.4), (0, 0, 0.35), 1.15, 0.22, seed)
    return group(made + [crown], at, scale=size)


def house(at=(0, 0, 0), scale=1.0, lit=0.0):
    """A model house in card and wood, with a lawn."""
    wall, roof, dark = coat('wall', 0.7), coat('prop', 0.6), own((0.03, 0.035, 0.045), 0.08, 0.8)
    pane = glow((1, 0.72, 0.38), lit) if lit else dark
    made = [
        slab([(-2.2, -1.5, 0.12), (2.2, -1.5, 0.12), (2.2, 1.5, 0.12), (-2.2, 1.5, 0.12)], 0.16, wood('ash'), (0, 0, 0.08), (0, 0, 0), 0.03),
        slab([(-2.05, -1.35, 0.1), (2.05, -1.35, 0.1), (2.05, 1.35, 0.1), (-2.05, 1.35, 0.1)], 0.08, own((0.16, 0.24, 0.07), 0.95, bump=0.6, scale=20.0), (0, 0, 0.17), (0, 0, 0), 0.02),
        box((1.9, 1.5, 1.35), wall, (-0.35, 0.1, 0.2), 0.015),
        box((1.25, 1.2, 0.95), wall, (1.15, 0.2, 0.2), 0.015),
        box((1.42, 1.36, 0.1), roof, (1.15, 0.2, 1.15), 0.02),
        box((0.26, 0.26, 0.7), coat('accent', 0.7), (-0.95, 0.5, 2.0), 0.015),
    ]
    gable = [(-1.02, 0), (1.02, 0), (0, 0.98)]
    made.append(slab([(-0.95, 0), (0.95, 0), (0, 0.92)], 1.5, wall, (-0.35, 0.1, 1.55), (90, 0, 0), 0.005))
    for side in (-1, 1):
        plate = box((1.5, 1.85, 0.09), roof, (0, 0, 0), 0.015)
        group([plate], (-0.35 + side * 0.55, 0.1, 1.96), (0, side * 43.5, 0))
        made.append(plate)

    def window(x, y, z, w, h):
        made.append(box((w + 0.09, 0.06, h + 0.09), white(0.5), (x, y, z - 0.045), 0.008))
        made.append(box((w, 0.08, h), pane, (x, y, z), 0.004))
        made.append(box((0.025, 0.1, h), white(0.5), (x, y, z), 0.003))
        made.append(box((w, 0.1, 0.025), white(0.5), (x, y, z + h / 2), 0.003))
    window(-0.85, -0.65, 0.62, 0.42, 0.52)
    window(0.2, -0.65, 0.62, 0.42, 0.52)
    window(-0.35, -0.65, 1.62, 0.4, 0.42)
    window(1.15, -0.4, 0.52, 0.78, 0.42)
    made.append(box((0.36, 0.08, 0.72), coat('accent', 0.4, 0.3), (-0.33, -0.66, 0.2), 0.01))
    made.append(ball(0.025, brass(), (-0.22, -0.71, 0.54)))
    made.append(box((0.6, 0.34, 0.06), coat('wall', 0.8), (-0.33, -0.85, 0.2), 0.01))
    made.append(box((0.34, 0.55, 0.03), white(0.8), (-0.33, -1.15, 0.2), 0.005))
    for k, (x, y, s) in enumerate([(-1.75, -0.7, 1.15), (-1.7, 0.75, 1.5), (1.85, -0.85, 0.9), (0.62, -1.0, 0.62), (1.8, 0.95, 1.3)]):
        made += tree((x, y, 0.2), s, k)
    return group(made, at, (0, 0, -16), scale)


def key(at, turn=0, metal=brass):
    m = metal()
    made = [
        ring(0.3, 0.07, m, (0, 0, 0.07)),
        box((1.1, 0.12, 0.08), m, (0.85, 0, 0.03), 0.02),
        box((0.1, 0.24, 0.07), m, (1.22, -0.14, 0.035), 0.015),
        box((0.1, 0.3, 0.07), m, (1.04, -0.16, 0.035), 0.015),
    ]
    return group(made, at, (0, 0, turn), 1.0)


@stage('home-model', ['real_estate'], ['house', 'villa', 'house_key', 'doorstep'], any_subject=True)
def home_model():
    sweep()
    drum(2.45, 0.3, coat('accent', 0.6))
    with hero():
        house((0, 0, 0.3), 1.02)
    key((1.3, -2.3, 0), 18)
    camera(height=3.5, ground=0.8)
    return daylight('window')


@stage('home-room', ['real_estate', 'general'])
def home_room():
    room(floor=wood('ash'), back=3.6)
    slab([(-5, 0), (5, 0), (5, 0.42, 0.02), (-5, 0.42, 0.02)], 0.08, coat('wall', 0.5), (0, 3.56, 0), edge=0.015)
    box((3.4, 1.7, 0.95), coat('prop', 0.45), (0.1, 0.2, 0), 0.09)
    lathe([(0, 0), (0.62, 0, 0.06), (0.78, 1.2, 0.04), (0.72, 1.2), (0.7, 1.05), (0, 1.05)], coat('accent', 0.5), (-2.55, 1.6, 0))
    foliage((-2.55, 1.6, 0), 11, leaf(1.2), own((0.1, 0.13, 0.04), 0.6), 2.6, 1.0, 0.95, 5, base=1.0)
    slab(arch(1.7, 3.0), 0.12, coat('accent', 0.7), (2.2, 3.3, 0))
    ball(0.5, coat('wall', 0.5), (2.4, 1.2, 0))
    camera()
    return {**daylight('window'), 'spot': ((0, -0.1, 0.85), 3.2, 3.2)}
