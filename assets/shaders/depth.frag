// Depth only, for the shadow map and for the front layer of glass.
in vec3 v_body;
uniform vec4 u_cut;

void main()
{
    if (dot(u_cut.xyz, v_body) > u_cut.w) {
        discard;
    }
}
