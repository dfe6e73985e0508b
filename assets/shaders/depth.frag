// Depth only, for the shadow map and for the front layer of glass.
void main() {}
