"""Dark rooms for the dramatic styles: the same things on a polished floor, under a spotlight, with light from behind."""
from automotive import covered_car, wheel
from beauty import jar, serum
from ecommerce import bag, gift
from education import apple, book, cap
from fashion import handbag
from fitness import dumbbell, kettlebell
from food import beans, board, burger, cup, loaf, tumbler
from general import pot
from healthcare import pill_bottle, pills, tooth
from home import house
from lights import drama
from materials import brass, coat, leaf, own, screen, wood
from shapes import ball, box, foliage, hero, lathe, ring, slab
from stage import camera, room, stage
from technology import headphones, laptop, phone


def hall(back=5.0):
    """A room whose polished floor mirrors; the mirror image takes the room's colour too."""
    room(floor=coat('wall', 0.2, 0.0, 0, keeps=0.15), back=back)


def step(radius=2.0, high=0.26, zone='prop'):
    lathe([(0, 0), (radius, 0, 0.05), (radius, high, 0.05), (0, high)], coat(zone, 0.3, 0.5))


@stage('dark-podium', ['general', 'beauty', 'fashion', 'ecommerce', 'food', 'healthcare', 'education', 'real_estate'], mood='drama')
def dark_podium():
    hall()
    step(2.0)
    lathe([(0, 0), (1.6, 0, 0.05), (1.6, 0.34, 0.05), (0, 0.34)], coat('accent', 0.3, 0.5), (0, 0, 0.26))
    camera(height=1.9)
    return {**drama(), 'spot': ((0, 0, 0.6), 2.8, 3.6)}


@stage('dark-ring', ['technology', 'automotive', 'fitness', 'general', 'ecommerce'], mood='drama')
def dark_ring():
    hall(5.4)
    ring(2.35, 0.06, screen('accent', 5.0), (0, 2.4, 2.55), (90, 0, 0))
    step(2.05, 0.3)
    camera(height=1.8)
    return {**drama(0.6), 'spot': ((0, 0, 0.3), 3.0, 3.8)}


@stage('dark-cup', ['food'], ['cup'], mood='drama')
def dark_cup():
    room(floor=wood('walnut', 0.3), back=5.0)
    with hero():
        cup((0, 0, 0), 1.7)
    beans((-1.9, -0.8, 0), 26, 0.6)
    beans((2.0, -0.6, 0), 14, 0.4, 5)
    camera(height=2.9)
    return drama()


@stage('dark-tumbler', ['food'], ['iced_drink'], mood='drama')
def dark_tumbler():
    hall()
    step(1.7)
    with hero():
        tumbler((0, 0, 0.26), 1.2, 'prop')
    camera(height=2.9)
    return drama()


@stage('dark-loaf', ['food'], ['loaf', 'croissant'], mood='drama')
def dark_loaf():
    room(floor=wood('walnut', 0.35), back=5.0)
    board((0.1, 0, 0), 4.8, 2.7, 4)
    with hero():
        loaf((0.1, 0.1, 0.24), 16, 3.8, 1.05, 1.7)
    camera(height=2.6)
    return drama()


@stage('dark-burger', ['food'], ['burger'], mood='drama')
def dark_burger():
    room(floor=wood('walnut', 0.35), back=5.0)
    board((0, 0, 0), 3.8, 2.6)
    with hero():
        burger((0, 0, 0.24), 1.4)
    camera(height=2.0)
    return drama()


@stage('dark-house', ['real_estate'], ['house', 'villa', 'house_key', 'doorstep'], mood='drama', any_subject=True)
def dark_house():
    hall()
    step(2.6, 0.24, 'accent')
    with hero():
        house((0, 0, 0.24), 1.08, 1.5)
    camera(height=2.8, ground=0.8)
    return drama(0.9, 0.8, 0.7)


@stage('dark-kettlebell', ['fitness'], ['kettlebell', 'dumbbells'], mood='drama', any_subject=True)
def dark_kettlebell():
    hall()
    with hero():
        kettlebell((0, 0, 0), 1.5, 12)
    dumbbell((2.2, 1.3, 0), 64, 0.9)
    camera(height=1.7)
    return drama()


@stage('dark-serum', ['beauty'], ['serum', 'cream_jar', 'perfume'], mood='drama', any_subject=True)
def dark_serum():
    hall()
    step(1.8, 0.3, 'accent')
    with hero():
        serum((-0.3, 0, 0.3), 1.32)
        jar((0.85, -0.5, 0.3), 0.86)
    ball(0.3, brass(), (-1.9, -0.6, 0))
    camera(height=1.9)
    return drama()


@stage('dark-unveiled', ['automotive'], ['car', 'suv', 'electric_car', 'van'], mood='drama', any_subject=True)
def dark_unveiled():
    hall(6.0)
    with hero():
        covered_car((0, 0, 0), 1.08, 24)
    for x in (-1.6, 0, 1.6):
        slab([(-0.5, 0), (0.5, 0), (0.5, 0.07), (-0.5, 0.07)], 0.05, screen('wall', 6.0), (x, 5.8, 4.6), edge=0.01).name = 'wall lamp'
    camera(height=1.9, ground=0.78)
    return drama(0.8, 1.3)


@stage('dark-wheel', ['automotive'], ['tyre'], mood='drama')
def dark_wheel():
    hall(5.4)
    with hero():
        wheel((0, 0, 0), 0.98, 28)
    camera(height=1.7)
    return drama(0.8, 1.4, 1.2)


@stage('dark-books', ['education'], ['books'], mood='drama', any_subject=True)
def dark_books():
    hall()
    with hero():
        book((3.3, 2.2, 0.5), 'prop', (0, 0, 0), 2)
        book((3.0, 2.0, 0.42), 'accent', (0.1, 0, 0.5), -5)
        book((3.1, 2.1, 0.36), 'prop', (-0.05, 0, 0.92), 4)
        cap((0, 0, 1.3), 1.15)
    apple((2.25, -0.3, 0), 0.46)
    camera(height=2.0)
    return drama()


@stage('dark-tooth', ['healthcare'], ['tooth'], mood='drama')
def dark_tooth():
    hall()
    step(1.9, 0.3)
    with hero():
        tooth((0, 0, 0.38), 1.12)
    camera(height=1.9)
    return drama(1.0, 1.0, 0.8)


@stage('dark-care', ['healthcare'], ['care_kit', 'pills'], mood='drama', any_subject=True)
def dark_care():
    hall()
    step(2.0, 0.3, 'accent')
    with hero():
        pill_bottle((-0.35, 0.1, 0.3), 1.2)
        box((1.2, 0.75, 1.75), coat('prop', 0.5), (1.05, 0.35, 0.3), 0.03, (0, 0, -14))
    pills((0.4, -0.85, 0.3))
    camera(height=1.9)
    return drama()


@stage('dark-gifts', ['ecommerce', 'general'], ['gifts', 'shopping_bag'], mood='drama', any_subject=True)
def dark_gifts():
    hall()
    with hero():
        gift((2.5, 2.2, 1.75), (-0.4, 0.2, 0), 16)
        gift((1.25, 1.15, 0.9), (1.5, -0.75, 0), -22, 'accent', 'prop')
        bag((1.55, 1.2, 0), 1.1, 10, 'accent', 'prop')
    camera(height=2.0)
    return drama()


@stage('dark-phone', ['technology', 'ecommerce'], ['phone'], mood='drama', any_subject=True)
def dark_phone():
    hall()
    step(1.9, 0.26, 'accent')
    with hero():
        phone((0.45, -0.25, 0.26), 1.34, -16)
        phone((-0.65, 0.35, 0.26), 1.34, 22, -5, True)
    camera(height=1.9)
    return drama()


@stage('dark-laptop', ['technology', 'education', 'general'], ['laptop'], mood='drama')
def dark_laptop():
    hall()
    with hero():
        laptop((0, 0, 0), 1.25, -10)
    camera(height=2.4)
    return drama()


@stage('dark-headphones', ['technology', 'ecommerce'], ['headphones'], mood='drama')
def dark_headphones():
    hall()
    step(1.8, 0.4, 'accent')
    with hero():
        headphones((0, 0, 0.42), 1.42)
    camera(height=1.9)
    return drama()


@stage('dark-handbag', ['fashion'], ['handbag'], mood='drama', any_subject=True)
def dark_handbag():
    hall()
    step(2.0, 0.3, 'accent')
    with hero():
        handbag((0, 0, 0.3), 1.34, -16)
    camera(height=1.9)
    return drama()


@stage('dark-plant', ['general'], [], mood='drama', any_subject=True)
def dark_plant():
    hall()
    step(1.7, 0.26, 'accent')
    with hero():
        pot((0, 0, 0.26))
        foliage((0, 0, 0.26), 17, leaf(1.3), own((0.1, 0.13, 0.04), 0.6), 2.7, 1.25, 1.25, 7, base=1.3)
    camera(height=1.9)
    return drama()
