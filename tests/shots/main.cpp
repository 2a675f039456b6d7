// SPDX-License-Identifier: Apache-2.0
// warifu_shots OUTDIR [--only NAME,NAME]: writes every page and state as PNG, in both languages and
// themes. Fails when QML warns.

#include "tests/shots/contact_sheet.h"
#include "tests/shots/qml_warnings.h"
#include "tests/shots/scene.h"

#include <QDir>
#include <QFont>
#include <QGuiApplication>
#include <QStyleHints>

#include <cstdio>
#include <map>

using namespace warifu::shots;

namespace {

using Theme = SettingsViewModel::Theme;
using Language = SettingsViewModel::Language;

struct Frame
{
    unsigned shape;
    const char *suffix;
    QSize size;
    int textPercent;
};

constexpr Frame kFrames[] = {
    {Usual, "", {400, 600}, 100},       {Narrow, "-narrow", {320, 560}, 100},
    {Wide, "-wide", {1000, 700}, 100},  {Large, "-large", {400, 600}, 200},
    {Tight, "-tight", {320, 560}, 200},
};

class Album
{
public:
    explicit Album(QDir folder) : m_folder(std::move(folder)) {}

    void take(Stage &stage, const Scene &scene, const char *language, Theme theme,
              const Frame &frame)
    {
        stage.setTheme(theme);
        const QString look = QLatin1String(language)
            + QLatin1String(theme == Theme::Dark ? "-dark" : "-light")
            + QLatin1String(frame.suffix);
        const QImage picture = stage.picture();
        write(scene.name + QLatin1Char('-') + look, picture);
        m_sheets[look].add(scene.name, picture);
    }
    void writeSheets()
    {
        for (const auto &[look, sheet] : m_sheets) {
            const bool isWide = look.endsWith(QLatin1String("-wide"));
            write(QStringLiteral("sheet-") + look,
                  isWide ? sheet.draw(2, 700) : sheet.draw(6, 300));
        }
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    void write(const QString &name, const QImage &picture)
    {
        m_isWhole &= picture.save(m_folder.filePath(name + QStringLiteral(".png")), "PNG", 0);
        ++m_count;
    }

    QDir m_folder;
    std::map<QString, ContactSheet> m_sheets;
    int m_count = 0;
    bool m_isWhole = true;
};

Scenes allScenes()
{
    Scenes scenes;
    addOpeningScenes(scenes);
    addTroubleScenes(scenes);
    addListScenes(scenes);
    addListStateScenes(scenes);
    addPageScenes(scenes);
    addSettingsScenes(scenes);
    addCameraScenes(scenes);
    addManualScenes(scenes);
    addFoundScenes(scenes);
    addPushScenes(scenes);
    addPromptScenes(scenes);
    addPromptEndScenes(scenes);
    addRequestScenes(scenes);
    addActivityScenes(scenes);
    addOrganisationScenes(scenes);
    addReceiverScenes(scenes);
    addImportScenes(scenes);
    return scenes;
}

void play(const Scene &scene, Album &album)
{
    for (const Language language : {Language::English, Language::Japanese}) {
        const char *const short_ = language == Language::Japanese ? "ja" : "en";
        for (const Frame &frame : kFrames) {
            if (frame.shape != Usual && (scene.shapes & frame.shape) == 0)
                continue;
            setScene(scene.name + QLatin1Char('-') + QLatin1String(short_)
                     + QLatin1String(frame.suffix));
            Stage stage({language, frame.size, frame.textPercent}, scene.capacity);
            scene.play(stage);
            album.take(stage, scene, short_, Theme::Light, frame);
            if (frame.shape == Usual)
                album.take(stage, scene, short_, Theme::Dark, frame);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    // Pictures are the same everywhere: no display, no graphics card, one time zone.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("TZ", "UTC");
    warifu::window::chooseSceneGraph();
    QGuiApplication gui(argc, argv);
    QGuiApplication::styleHints()->setCursorFlashTime(0);
    // What desktops ask for; the offscreen plugin's own 9 points are smaller.
    QFont font = QGuiApplication::font();
    font.setPixelSize(14);
    QGuiApplication::setFont(font);
    listenForWarnings();

    const QStringList words = QGuiApplication::arguments();
    if (words.size() < 2 || !QDir().mkpath(words.at(1))) {
        std::fputs("warifu_shots OUTDIR [--only NAME,NAME]\n", stderr);
        return 2;
    }
    const qsizetype at = words.indexOf(QStringLiteral("--only"));
    const QStringList only = at > 0 ? words.value(at + 1).split(QLatin1Char(',')) : QStringList();

    Album album{QDir(words.at(1))};
    QStringList unknown = only;
    for (const Scene &scene : allScenes()) {
        unknown.removeAll(scene.name);
        if (only.isEmpty() || only.contains(scene.name))
            play(scene, album);
    }
    if (only.isEmpty())
        album.writeSheets();
    for (const QString &name : std::as_const(unknown))
        std::fprintf(stderr, "there is no scene %s\n", name.toUtf8().constData());
    std::printf("%d pictures, %d warnings\n", album.count(), int(warnings().size()));
    return album.isWhole() && unknown.isEmpty() && warnings().isEmpty() ? 0 : 1;
}
