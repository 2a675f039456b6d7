// SPDX-License-Identifier: Apache-2.0
// A title. Where large text meets a narrow window it becomes smaller rather than break within a word.
import QtQuick

AppLabel {
    id: root

    readonly property int wanted: Theme.title

    font.pixelSize: {
        let widest = 0;
        for (const word of root.text.split(/\s/))
            widest = Math.max(widest, metrics.advanceWidth(word));
        // Japanese has no spaces, and may break anywhere.
        const breaksAnywhere = /[\u3040-\u9fff]/.test(root.text);
        if (breaksAnywhere || widest <= root.width || root.width <= 0)
            return root.wanted;
        return Math.max(Theme.body, Math.floor(root.wanted * root.width / widest));
    }
    style: AppLabel.Title

    FontMetrics {
        id: metrics

        font.bold: true
        font.family: root.font.family
        font.pixelSize: root.wanted
    }
}
