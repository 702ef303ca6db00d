"""Renders one stage: blender -b -P render.py -- <stage> <folder> [width] [samples]

Writes its passes as raw 32-bit floats and its facts as JSON; `finish.ts` makes the plate of them."""
import array
import json
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bpy  # noqa: E402

import shapes  # noqa: E402
import stage as register  # noqa: E402

FAMILIES = ['food', 'home', 'fitness', 'beauty', 'automotive', 'education', 'healthcare', 'ecommerce', 'technology', 'fashion', 'general', 'dark']
PASSES = ['DiffDir', 'DiffInd', 'DiffCol', 'GlossDir', 'GlossInd', 'GlossCol', 'TransDir', 'TransInd', 'TransCol', 'Emit', 'Env',
          'Normal', 'zone', 'keeps']


def settings(scene, width, samples):
    scene.render.engine = 'CYCLES'
    cycles = scene.cycles
    cycles.device, cycles.use_denoising, cycles.samples = 'CPU', False, samples
    cycles.use_adaptive_sampling, cycles.adaptive_threshold, cycles.adaptive_min_samples = True, 0.06, 10
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces, cycles.transmission_bounces = 4, 1, 2, 4
    cycles.sample_clamp_indirect, cycles.blur_glossy = 3.0, 0.6
    cycles.caustics_reflective = cycles.caustics_refractive = False
    scene.render.resolution_x, scene.render.resolution_y = width, round(width * register.HEIGHT / register.WIDTH)
    scene.render.film_transparent = False
    scene.view_settings.view_transform = 'Raw'
    scene.render.use_persistent_data = False
    layer = bpy.context.view_layer
    for name in ('diffuse_direct', 'diffuse_indirect', 'diffuse_color', 'glossy_direct', 'glossy_indirect', 'glossy_color',
                 'transmission_direct', 'transmission_indirect', 'transmission_color', 'emit', 'environment', 'normal'):
        setattr(layer, f'use_pass_{name}', True)
    for name, kind in (('zone', 'COLOR'), ('keeps', 'VALUE')):
        aov = layer.aovs.add()
        aov.name, aov.type = name, kind


def outputs(scene, folder):
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    layers = tree.nodes.new('CompositorNodeRLayers')
    out = tree.nodes.new('CompositorNodeOutputFile')
    out.base_path = folder
    out.format.file_format, out.format.color_depth, out.format.exr_codec = 'OPEN_EXR', '32', 'NONE'
    out.file_slots.clear()
    for name in PASSES:
        out.file_slots.new(f'{name}-')
        tree.links.new(layers.outputs[name], out.inputs[-1])


def collect(folder, width, height):
    """Each pass as raw RGBA floats, rows from the bottom, as Blender gives them."""
    for name in PASSES:
        path = os.path.join(folder, f'{name}-0001.exr')
        image = bpy.data.images.load(path)
        image.colorspace_settings.name = 'Raw'
        pixels = array.array('f', bytes(width * height * 16))
        image.pixels.foreach_get(pixels)
        with open(os.path.join(folder, f'{name}.f32'), 'wb') as file:
            pixels.tofile(file)
        bpy.data.images.remove(image)
        os.remove(path)


def main():
    name, folder, *rest = sys.argv[sys.argv.index('--') + 1:]
    width = int(rest[0]) if rest else register.WIDTH
    samples = int(rest[1]) if len(rest) > 1 else 36
    bpy.ops.wm.read_factory_settings(use_empty=True)
    for family in FAMILIES:
        if os.path.exists(os.path.join(os.path.dirname(os.path.abspath(__file__)), f'{family}.py')):
            __import__(family)
    entry = register.stages[name]
    scene = bpy.context.scene
    settings(scene, width, samples)
    facts = entry['build']()
    bpy.context.view_layer.update()
    height = scene.render.resolution_y
    spot = facts.pop('spot', None)
    told = {
        'id': name, 'mood': entry['mood'], 'trades': entry['trades'], 'subjects': entry['subjects'], 'any': entry['any'],
        **({'spot': register.spot_of(*spot)} if spot else {}),
        **({'hero': shapes.bounds(shapes.heroes, register.project)} if shapes.heroes else {}),
        'set': shapes.bounds([obj for obj in shapes.heroes + shapes.props if not obj.name.startswith(shapes.ROOM)], register.project),
        **facts, 'pixels': [width, height],
    }
    outputs(scene, folder)
    started = time.time()
    bpy.ops.render.render()
    told['seconds'] = round(time.time() - started, 1)
    collect(folder, width, height)
    with open(os.path.join(folder, 'facts.json'), 'w') as file:
        json.dump(told, file)
    print('RENDERED', name, told['seconds'])


main()
