"""Beauty: bottles and jars on stone and plaster, under leaves."""
from lights import daylight
from materials import brass, coat, stone, white
from shapes import arch, ball, drum, group, hero, lathe, ring, slab
from stage import camera, stage, sweep


def serum(at=(0, 0, 0), scale=1.0, body='prop', metal=brass):
    """A dropper bottle."""
    made = [
        lathe([(0, 0), (0.5, 0, 0.1), (0.5, 1.32, 0.22), (0.2, 1.46, 0.08), (0.19, 1.62)], coat(body, 0.1, 1.0, 0)),
        lathe([(0, 1.55), (0.245, 1.55, 0.02), (0.245, 1.92, 0.03), (0.15, 1.92)], metal(), steps=128),
        lathe([(0.15, 1.9), (0.17, 1.92, 0.02), (0.15, 2.12, 0.06), (0.16, 2.45, 0.16), (0, 2.5)], white(0.5)),
    ]
    return group(made, at, scale=scale)


def jar(at=(0, 0, 0), scale=1.0, body='prop', lid=None):
    made = [
        lathe([(0, 0), (0.62, 0, 0.1), (0.64, 0.5, 0.04), (0.6, 0.52)], coat(body, 0.12, 1.0, 0)),
        lathe([(0.6, 0.52), (0.66, 0.53, 0.02), (0.66, 0.86, 0.06), (0, 0.88)], lid or brass()),
    ]
    return group(made, at, scale=scale)


def pebbles(at, sizes=((0, 0, 0.3), (0.5, -0.1, 0.2), (0.25, 0.35, 0.22))):
    for k, (x, y, r) in enumerate(sizes):
        ball(r, stone(), (at[0] + x, at[1] + y, at[2]), 0.62, r * 0.25, k)


def niche(zone='prop', width=3.9, height=5.0, y=2.35):
    slab(arch(width, height), 0.3, coat(zone, 0.8, bump=0.2, scale=20), (0, y, 0))


@stage('beauty-serum', ['beauty'], ['serum', 'cream_jar', 'perfume'], any_subject=True)
def beauty_serum():
    sweep()
    niche('prop', 3.6, 4.4)
    drum(1.75, 0.36, coat('accent', 0.6))
    drum(1.25, 0.3, stone((0.55, 0.53, 0.5), (0.72, 0.7, 0.67)), (0, 0, 0.36))
    with hero():
        serum((-0.3, 0, 0.66), 1.12)
        jar((0.68, -0.5, 0.66), 0.74)
    drum(0.62, 1.7, coat('wall', 0.6), (2.05, 1.2, 0))
    ball(0.34, brass(), (2.05, 1.2, 1.7))
    pebbles((-2.2, -0.2, 0))
    camera()
    return daylight('leaf')


@stage('beauty-podium', ['beauty', 'fashion', 'general', 'healthcare'])
def beauty_podium():
    sweep()
    niche('prop', 4.0, 4.5)
    ring(2.1, 0.05, brass(), (0, 1.9, 2.35), (90, 0, 0))
    drum(2.05, 0.3, coat('prop', 0.6))
    drum(1.6, 0.3, coat('accent', 0.55), (0, 0, 0.3))
    drum(0.6, 1.3, coat('wall', 0.6), (-2.45, 1.4, 0))
    ball(0.3, brass(), (-2.45, 1.4, 1.3))
    pebbles((2.1, -0.4, 0), ((0, 0, 0.26), (0.4, 0.2, 0.18)))
    camera()
    return {**daylight('leaf', 9), 'spot': ((0, 0, 0.6), 2.7, 3.4)}
