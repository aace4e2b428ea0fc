"""Both stages measured against human maps: python -m sabersmith.evaluate path/to/maps -o report"""
