// Where a vertex is: shrunken by atrophy, the leg turned with its joints, mirrored for the right side. Shared, so that
// every pass agrees to the bit. The sums of the pose are those of render/scene/pose.cpp.
layout(location = 0) in vec3 a_position;  // mm, body frame
layout(location = 5) in vec4 a_atrophy;   // displacement in 32 mm; then how far it goes along: -1 pelvis .. 1 shank

uniform mat4 u_view_projection, u_model;
uniform float u_mirror;    // -1 for the right side of the patient
uniform vec4 u_lost_bulk;  // front of the shin, calf, front of the thigh, back of the thigh
uniform vec4 u_pose;       // ankle, toes, radians; then their weights for what turns as a whole, or -1
uniform vec4 u_ankle;      // mm; then the height of the ball in the foot's frame
uniform vec4 u_foot;       // sine and cosine of its turn outwards; heights between which soft parts begin to turn
uniform vec4 u_ball;       // a parabola across the toes' joints; then half the length over which soft parts bend
uniform vec4 u_flexed;     // hip, knee, radians; how far the patella glides, mm; over how much the front turns as a whole, mm, or -1
uniform vec4 u_axes;       // of hip and of knee, y and z, mm
uniform vec3 u_soft;       // how fast the bow falls; of the groin: mm above and below the axis, 1 / mm before and behind it
uniform vec4 u_shank;      // sine and cosine of the knee's flexion; 1 / how far before the axis the front begins; bow, mm

out vec3 v_body;  // at rest, whatever the pose
invariant gl_Position;

vec3 rest_position()
{
    // The skin spans all compartments: blend by height, and by depth behind the limb's axis.
    float thigh = smoothstep(-560.0, -490.0, a_position.y);
    float back = smoothstep(6.0, -26.0, a_position.z);
    float lost = mix(mix(u_lost_bulk.x, u_lost_bulk.y, back), mix(u_lost_bulk.z, u_lost_bulk.w, back), thigh);
    return a_position + a_atrophy.xyz * (32.0 * lost);
}

vec3 about_x(vec3 p, float turn)
{
    float c = cos(turn);
    float s = sin(turn);
    return vec3(p.x, c * p.y - s * p.z, s * p.y + c * p.z);
}

mat3 turned_about_x(float turn)
{
    float c = cos(turn);
    float s = sin(turn);
    return mat3(1.0, 0.0, 0.0, 0.0, c, s, 0.0, -s, c);
}

vec3 foot_posed(vec3 rest, out mat3 turn)
{
    mat3 outwards = mat3(u_foot.y, 0.0, -u_foot.x, 0.0, 1.0, 0.0, u_foot.x, 0.0, u_foot.y);
    vec3 p = transpose(outwards) * (rest - u_ankle.xyz);
    float ball_z = u_ball.x + p.x * (u_ball.y + p.x * u_ball.z);
    float ankle = u_pose.z < 0.0 ? 1.0 - smoothstep(u_foot.w, u_foot.z, rest.y) : u_pose.z;
    float toes = u_pose.w < 0.0 ? ankle * smoothstep(-u_ball.w, u_ball.w, p.z - ball_z) : u_pose.w;
    float bent = -u_pose.y * toes;
    float down = u_pose.x * ankle;
    vec3 ball = vec3(p.x, u_ankle.w, ball_z);
    p = about_x(ball + about_x(p - ball, bent), down);
    turn = outwards * turned_about_x(bent + down) * transpose(outwards);
    return u_ankle.xyz + outwards * p;
}

// Knee, then hip; returns how far directions turn about x.
float leg_posed(inout vec3 p)
{
    float turn = 0.0;
    float share = a_atrophy.w;
    if (share > 0.0) {
        vec3 axis = vec3(0.0, u_axes.zw);
        p -= axis;
        float room = u_flexed.w < 0.0 ? 1e6 : u_flexed.w * clamp(p.z * u_shank.z, 0.0, 1.0);
        float along = p.y - clamp(p.y, -room, room);
        float shank = min(along, 0.0);
        float left = p.z < 0.0 ? u_shank.w + u_soft.x * p.z : u_shank.w * (1.0 - p.z * u_shank.z);
        p.y -= along;
        p.z -= u_flexed.w < 0.0 ? 0.0 : 4.0 * share * (1.0 - share) * (1.0 - u_shank.y) * max(0.0, left);
        p.z -= u_flexed.z * share * share * share * share * (1.0 - share);
        turn = u_flexed.y * share;
        p = axis + about_x(p, turn) + vec3(0.0, along - shank + u_shank.y * shank, u_shank.x * shank);
    }
    share = min(share + 1.0, 1.0);
    vec3 axis = vec3(0.0, u_axes.xy);
    p -= axis;
    float room = u_flexed.w < 0.0 ? 1e6 : u_soft.y * (1.0 - clamp(0.5 + 0.5 * p.z * u_soft.z, 0.0, 1.0));
    float along = p.y - clamp(p.y, -room, room);
    p.y -= along;
    p = axis + about_x(p, -u_flexed.x * share);
    if (along != 0.0) {
        float carried = along > 0.0 ? max(0.0, 2.0 * share - 1.0) : min(1.0, 2.0 * share);
        p += about_x(vec3(0.0, along, 0.0), -u_flexed.x * carried);
    }
    return turn - u_flexed.x * share;
}

// A point of the left leg, and how directions turn there.
vec3 posed(vec3 rest, out mat3 turn)
{
    turn = mat3(1.0);
    vec3 p = rest;
    if (u_pose.x != 0.0 || u_pose.y != 0.0) {
        p = foot_posed(rest, turn);
    }
    if (u_flexed.x != 0.0 || u_flexed.y != 0.0) {
        float bent = leg_posed(p);
        turn = turned_about_x(bent) * turn;
    }
    return p;
}
