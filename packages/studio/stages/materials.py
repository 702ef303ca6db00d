"""Materials. A *coat* is neutral and carries its zone (wall, prop, accent) in the mask pass, so that brand colours can be
laid on at run time; everything else keeps the colour it is rendered in."""
import bpy

# what every coat reflects; the run time divides by it
NEUTRAL = 0.8
ZONES = {'wall': (1, 0, 0), 'prop': (0, 1, 0), 'accent': (0, 0, 1), 'own': (0, 0, 0)}

_made = {}


def _node(tree, kind, **inputs):
    node = tree.nodes.new(kind)
    for name, value in inputs.items():
        node.inputs[name.replace('_', ' ')].default_value = value
    return node


def _material(name, zone=(0, 0, 0), keeps_gloss=0.0):
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    tree = material.node_tree
    shader = tree.nodes['Principled BSDF']
    for aov, socket, value in (('zone', 'Color', (*zone, 1)), ('keeps', 'Value', keeps_gloss)):
        out = tree.nodes.new('ShaderNodeOutputAOV')
        out.name = aov
        out.inputs[socket].default_value = value
    return material, tree, shader


def _noise(tree, scale, detail=4.0, stretch=(1, 1, 1), space='Object'):
    coordinates = tree.nodes.new('ShaderNodeTexCoord')
    mapping = _node(tree, 'ShaderNodeMapping', Scale=stretch)
    noise = _node(tree, 'ShaderNodeTexNoise', Scale=scale, Detail=detail)
    tree.links.new(coordinates.outputs[space], mapping.inputs[0])
    tree.links.new(mapping.outputs[0], noise.inputs['Vector'])
    return noise.outputs['Fac']


def _ramp(tree, fac, *stops):
    ramp = tree.nodes.new('ShaderNodeValToRGB')
    tree.links.new(fac, ramp.inputs[0])
    elements = ramp.color_ramp.elements
    while len(elements) < len(stops):
        elements.new(0.5)
    for element, (at, colour) in zip(elements, stops):
        element.position = at
        element.color = (*colour, 1)
    return ramp.outputs[0]


def _bump(tree, shader, height, strength, distance=0.02):
    bump = _node(tree, 'ShaderNodeBump', Strength=strength, Distance=distance)
    tree.links.new(height, bump.inputs['Height'])
    tree.links.new(bump.outputs[0], shader.inputs['Normal'])


def once(make):
    def cached(*args, **kwargs):
        key = (make.__name__, args, tuple(sorted(kwargs.items())))
        if key not in _made:
            _made[key] = make(*args, **kwargs)
        return _made[key]
    return cached


@once
def coat(zone='wall', rough=0.5, clear=0.0, bump=0.0, scale=60.0, keeps=1.0, sheen=0.0, tone=1.0):
    """Plaster, lacquer, ceramic, card, cloth: neutral, so it takes a brand's colour."""
    weight = tuple(tone * v for v in ZONES[zone])
    material, tree, shader = _material(f'coat {zone}', ZONES[zone] if tone == 1.0 else weight, keeps)
    shader.inputs['Base Color'].default_value = (NEUTRAL, NEUTRAL, NEUTRAL, 1)
    shader.inputs['Roughness'].default_value = rough
    shader.inputs['Clearcoat'].default_value = clear
    shader.inputs['Clearcoat Roughness'].default_value = 0.06
    shader.inputs['Sheen'].default_value = sheen
    shader.inputs['Specular'].default_value = 0.35 if rough > 0.4 else 0.5
    if bump:
        _bump(tree, shader, _noise(tree, scale, 1), bump, 0.012)
    return material


@once
def plaster(zone='wall'):
    """A wall: matt and even. Bumps would cost time at every bounce and the denoiser would take them away again."""
    material, tree, shader = _material(f'plaster {zone}', ZONES[zone], 1.0)
    shader.inputs['Base Color'].default_value = (NEUTRAL, NEUTRAL, NEUTRAL, 1)
    shader.inputs['Roughness'].default_value = 0.9
    shader.inputs['Specular'].default_value = 0.12
    return material


@once
def linen(zone='accent'):
    """Woven cloth: two crossed waves."""
    material, tree, shader = _material('linen', ZONES[zone], 1.0)
    coordinates = tree.nodes.new('ShaderNodeTexCoord')
    waves = []
    for direction in ('X', 'Y'):
        wave = _node(tree, 'ShaderNodeTexWave', Scale=26.0, Distortion=1.2)
        wave.bands_direction = direction
        tree.links.new(coordinates.outputs['Object'], wave.inputs['Vector'])
        waves.append(wave.outputs['Fac'])
    add = _node(tree, 'ShaderNodeMath')
    tree.links.new(waves[0], add.inputs[0])
    tree.links.new(waves[1], add.inputs[1])
    _bump(tree, shader, add.outputs[0], 0.35, 0.02)
    shader.inputs['Base Color'].default_value = (NEUTRAL, NEUTRAL, NEUTRAL, 1)
    shader.inputs['Roughness'].default_value = 0.95
    shader.inputs['Specular'].default_value = 0.1
    shader.inputs['Sheen'].default_value = 0.4
    return material


@once
def own(colour, rough=0.5, clear=0.0, metal=0.0, bump=0.0, scale=40.0, vary=0.0, specular=0.5, subsurface=0.0):
    """A thing in its own colour (linear RGB)."""
    material, tree, shader = _material('own')
    if vary:
        dark = tuple(c * (1 - vary) for c in colour)
        light = tuple(min(1, c * (1 + vary)) for c in colour)
        tree.links.new(_ramp(tree, _noise(tree, 3, 6), (0.35, dark), (0.65, light)), shader.inputs['Base Color'])
    else:
        shader.inputs['Base Color'].default_value = (*colour, 1)
    shader.inputs['Roughness'].default_value = rough
    shader.inputs['Metallic'].default_value = metal
    shader.inputs['Clearcoat'].default_value = clear
    shader.inputs['Specular'].default_value = specular
    shader.inputs['Subsurface'].default_value = subsurface
    if subsurface:
        shader.inputs['Subsurface Color'].default_value = (*colour, 1)
        shader.inputs['Subsurface Radius'].default_value = (0.25, 0.18, 0.12)
    if bump:
        _bump(tree, shader, _noise(tree, scale), bump, 0.02)
    return material


steel = lambda rough=0.18: own((0.78, 0.79, 0.8), rough, metal=1.0)
brass = lambda rough=0.2: own((0.9, 0.62, 0.28), rough, metal=1.0)
white = lambda rough=0.4, clear=0.0: own((0.82, 0.81, 0.79), rough, clear)
black = lambda rough=0.45, clear=0.0: own((0.018, 0.018, 0.02), rough, clear)
rubber = lambda: own((0.022, 0.022, 0.024), 0.6, bump=0.15, scale=30.0, specular=0.4)
kraft = lambda: own((0.47, 0.31, 0.18), 0.85, bump=0.18, scale=70.0, vary=0.08, specular=0.15)
paper = lambda: own((0.83, 0.79, 0.7), 0.9, specular=0.1)
leaf = lambda shade=1.0: own((0.05 * shade, 0.16 * shade, 0.045 * shade), 0.38, vary=0.3, bump=0.1, scale=8.0)
soil = lambda: own((0.04, 0.025, 0.016), 1.0, bump=0.9, scale=14.0, specular=0.05)


@once
def glow(colour, strength):
    """Something that shines by itself."""
    material, tree, shader = _material('glow')
    shader.inputs['Emission'].default_value = (*colour, 1)
    shader.inputs['Emission Strength'].default_value = strength
    shader.inputs['Base Color'].default_value = (0, 0, 0, 1)
    return material


@once
def screen(zone='prop', strength=0.55):
    """A lit display in a brand colour, behind glass."""
    material, tree, shader = _material('screen', ZONES[zone], 1.0)
    shader.inputs['Base Color'].default_value = (0.5, 0.5, 0.5, 1)
    shader.inputs['Emission'].default_value = (NEUTRAL, NEUTRAL, NEUTRAL, 1)
    shader.inputs['Emission Strength'].default_value = strength
    shader.inputs['Roughness'].default_value = 0.08
    return material


@once
def glass(tint=(1, 1, 1), rough=0.0):
    """Clear glass; a good part of what is seen through it is the wall, so it takes the wall's colour."""
    material, tree, shader = _material('glass', (0.7, 0, 0), 0.0)
    shader.inputs['Base Color'].default_value = (*tint, 1)
    shader.inputs['Transmission'].default_value = 1
    shader.inputs['Roughness'].default_value = rough
    shader.inputs['IOR'].default_value = 1.3
    return material


@once
def wood(tint='oak', rough=0.45):
    dark, light = {
        'oak': ((0.26, 0.13, 0.055), (0.5, 0.3, 0.15)),
        'walnut': ((0.06, 0.028, 0.014), (0.17, 0.085, 0.042)),
        'ash': ((0.5, 0.36, 0.22), (0.68, 0.53, 0.36)),
    }[tint]
    material, tree, shader = _material('wood')
    coarse = _noise(tree, 1.6, 6, (0.35, 5.5, 5.5))
    fine = _noise(tree, 7, 8, (0.3, 14, 14))
    mix = tree.nodes.new('ShaderNodeMixRGB')
    mix.blend_type = 'MULTIPLY'
    mix.inputs[0].default_value = 0.55
    tree.links.new(_ramp(tree, coarse, (0.34, dark), (0.5, light), (0.62, dark), (0.74, light)), mix.inputs[1])
    tree.links.new(_ramp(tree, fine, (0.4, (0.55, 0.5, 0.45)), (0.6, (1, 1, 1))), mix.inputs[2])
    tree.links.new(mix.outputs[0], shader.inputs['Base Color'])
    shader.inputs['Roughness'].default_value = rough
    shader.inputs['Specular'].default_value = 0.3
    _bump(tree, shader, fine, 0.12, 0.02)
    return material


@once
def stone(dark=(0.32, 0.3, 0.28), light=(0.6, 0.57, 0.53), rough=0.7):
    material, tree, shader = _material('stone')
    tree.links.new(_ramp(tree, _noise(tree, 2.2, 10), (0.35, dark), (0.65, light)), shader.inputs['Base Color'])
    shader.inputs['Roughness'].default_value = rough
    _bump(tree, shader, _noise(tree, 18, 10), 0.3, 0.03)
    return material


@once
def crust():
    """Bread: brown by noise, pale where it was scored (vertex colour), floured on top."""
    material, tree, shader = _material('crust')
    baked = _ramp(tree, _noise(tree, 2.6, 10), (0.3, (0.1, 0.03, 0.008)), (0.48, (0.27, 0.1, 0.028)), (0.68, (0.46, 0.22, 0.07)))
    scored = tree.nodes.new('ShaderNodeVertexColor')
    scored.layer_name = 'score'
    crumb = _ramp(tree, _noise(tree, 9, 8), (0.35, (0.52, 0.3, 0.12)), (0.65, (0.74, 0.53, 0.28)))
    first = tree.nodes.new('ShaderNodeMixRGB')
    tree.links.new(scored.outputs[0], first.inputs[0])
    tree.links.new(baked, first.inputs[1])
    tree.links.new(crumb, first.inputs[2])
    dust = tree.nodes.new('ShaderNodeMath')
    dust.operation = 'MULTIPLY'
    tree.links.new(_ramp(tree, _noise(tree, 24, 6), (0.52, (0, 0, 0)), (0.66, (1, 1, 1))), dust.inputs[0])
    tree.links.new(scored.outputs[1], dust.inputs[1])
    second = tree.nodes.new('ShaderNodeMixRGB')
    second.inputs[2].default_value = (0.8, 0.74, 0.64, 1)
    tree.links.new(dust.outputs[0], second.inputs[0])
    tree.links.new(first.outputs[0], second.inputs[1])
    tree.links.new(second.outputs[0], shader.inputs['Base Color'])
    shader.inputs['Roughness'].default_value = 0.72
    shader.inputs['Specular'].default_value = 0.2
    _bump(tree, shader, _noise(tree, 20, 10), 0.45, 0.05)
    return material
