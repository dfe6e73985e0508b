// Depth only, for the shadow map and for the front layer of glass. CUT: sawn by a plane.
in vec3 v_body;
#ifdef CUT
uniform vec4 u_cut;
#endif

void main()
{
#ifdef CUT
    if (dot(u_cut.xyz, v_body) > u_cut.w) {
        discard;
    }
#endif
}
