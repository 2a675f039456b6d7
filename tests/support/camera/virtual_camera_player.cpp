// SPDX-License-Identifier: Apache-2.0
// A camera made of one picture, for the PipeWire session of with-virtual-camera.sh. A program of
// its own, so that it can be pulled out like a plug. (GStreamer's pipewiresink does the same, but
// crashes now and then when it is looked at while it starts.)
//   virtual_camera_player NAME FORMAT PICTURE [silent]
// FORMAT is YUY2, UYVY, NV12, I420 or BGRx. Silent: is there, and never gives a frame.

#include <QImage>

#include <pipewire/pipewire.h>
#include <spa/param/video/format-utils.h>

#include <cstring>
#include <map>
#include <string>

namespace {

constexpr int kFrames = 15; // a second

struct Player
{
    pw_main_loop *loop = nullptr;
    pw_stream *stream = nullptr;
    spa_source *timer = nullptr;
    QByteArray frame; // in the camera's format
    int stride = 0;
    bool isSilent = false;
};

const std::map<std::string, spa_video_format> kFormats{{"YUY2", SPA_VIDEO_FORMAT_YUY2},
                                                       {"UYVY", SPA_VIDEO_FORMAT_UYVY},
                                                       {"NV12", SPA_VIDEO_FORMAT_NV12},
                                                       {"I420", SPA_VIDEO_FORMAT_I420},
                                                       {"BGRx", SPA_VIDEO_FORMAT_BGRx}};

// Gray pixels in this format.
void paint(Player &player, spa_video_format format, const QImage &gray)
{
    const int width = gray.width();
    const int height = gray.height();
    const int bytes = format == SPA_VIDEO_FORMAT_BGRx                        ? 4
        : format == SPA_VIDEO_FORMAT_YUY2 || format == SPA_VIDEO_FORMAT_UYVY ? 2
                                                                             : 1;
    player.stride = width * bytes;
    player.frame =
        QByteArray(bytes == 1 ? width * height * 3 / 2 : player.stride * height, char(128));
    for (int y = 0; y < height; ++y) {
        const uchar *from = gray.constScanLine(y);
        char *to = player.frame.data() + qsizetype(y) * player.stride;
        for (int x = 0; x < width; ++x) {
            if (bytes == 4)
                std::memset(to + 4 * x, from[x], 4);
            else
                to[bytes * x + (format == SPA_VIDEO_FORMAT_UYVY ? 1 : 0)] = char(from[x]);
        }
    }
}

void onProcess(void *data)
{
    auto *player = static_cast<Player *>(data);
    pw_buffer *buffer = pw_stream_dequeue_buffer(player->stream);
    if (!buffer)
        return;
    spa_data &plane = buffer->buffer->datas[0];
    if (plane.data && plane.maxsize >= uint32_t(player->frame.size())) {
        std::memcpy(plane.data, player->frame.constData(), size_t(player->frame.size()));
        plane.chunk->offset = 0;
        plane.chunk->size = uint32_t(player->frame.size());
        plane.chunk->stride = player->stride;
    }
    pw_stream_queue_buffer(player->stream, buffer);
}

void onState(void *data, pw_stream_state, pw_stream_state state, const char *error)
{
    auto *player = static_cast<Player *>(data);
    timespec pace{};
    if (state == PW_STREAM_STATE_STREAMING && !player->isSilent)
        pace.tv_nsec = 1'000'000'000 / kFrames;
    pw_loop_update_timer(pw_main_loop_get_loop(player->loop), player->timer, &pace, &pace, false);
    if (state == PW_STREAM_STATE_ERROR) {
        fprintf(stderr, "virtual camera: %s\n", error);
        pw_main_loop_quit(player->loop);
    }
}

void onParam(void *data, uint32_t id, const spa_pod *param)
{
    auto *player = static_cast<Player *>(data);
    if (!param || id != SPA_PARAM_Format)
        return;
    uint8_t space[1024];
    spa_pod_builder builder = SPA_POD_BUILDER_INIT(space, sizeof(space));
    const auto *buffers = static_cast<const spa_pod *>(spa_pod_builder_add_object(
        &builder, SPA_TYPE_OBJECT_ParamBuffers, SPA_PARAM_Buffers, SPA_PARAM_BUFFERS_buffers,
        SPA_POD_CHOICE_RANGE_Int(8, 2, 64), SPA_PARAM_BUFFERS_blocks, SPA_POD_Int(1),
        SPA_PARAM_BUFFERS_size, SPA_POD_Int(int(player->frame.size())), SPA_PARAM_BUFFERS_stride,
        SPA_POD_Int(player->stride)));
    pw_stream_update_params(player->stream, &buffers, 1);
}

int play(Player &player, const char *name, spa_video_format format, QSize size)
{
    player.loop = pw_main_loop_new(nullptr);
    player.timer = pw_loop_add_timer(
        pw_main_loop_get_loop(player.loop),
        [](void *data, uint64_t) {
            pw_stream_trigger_process(static_cast<Player *>(data)->stream);
        },
        &player);
    pw_stream_events events{};
    events.version = PW_VERSION_STREAM_EVENTS;
    events.state_changed = onState;
    events.param_changed = onParam;
    events.process = onProcess;
    player.stream = pw_stream_new_simple(
        pw_main_loop_get_loop(player.loop), name,
        pw_properties_new(PW_KEY_MEDIA_CLASS, "Video/Source", PW_KEY_MEDIA_ROLE, "Camera",
                          PW_KEY_NODE_NAME, name, PW_KEY_NODE_DESCRIPTION, name, nullptr),
        &events, &player);
    uint8_t space[1024];
    spa_pod_builder builder = SPA_POD_BUILDER_INIT(space, sizeof(space));
    spa_video_info_raw info{};
    info.format = format;
    info.size = SPA_RECTANGLE(uint32_t(size.width()), uint32_t(size.height()));
    info.framerate = SPA_FRACTION(kFrames, 1);
    const spa_pod *offer = spa_format_video_raw_build(&builder, SPA_PARAM_EnumFormat, &info);
    if (pw_stream_connect(player.stream, PW_DIRECTION_OUTPUT, PW_ID_ANY,
                          pw_stream_flags(PW_STREAM_FLAG_DRIVER | PW_STREAM_FLAG_MAP_BUFFERS),
                          &offer, 1)
        < 0)
        return 1;
    pw_main_loop_run(player.loop);
    return 1; // only the plug ends it
}

} // namespace

int main(int count, char **arguments)
{
    pw_init(&count, &arguments);
    const auto format = kFormats.find(count > 2 ? arguments[2] : "");
    const QImage gray = QImage(QString::fromLocal8Bit(count > 3 ? arguments[3] : ""))
                            .convertToFormat(QImage::Format_Grayscale8);
    if (format == kFormats.end() || gray.isNull()) {
        fprintf(stderr, "virtual_camera_player NAME FORMAT PICTURE [silent]\n");
        return 2;
    }
    Player player;
    player.isSilent = count > 4;
    paint(player, format->second, gray);
    return play(player, arguments[1], format->second, gray.size());
}
