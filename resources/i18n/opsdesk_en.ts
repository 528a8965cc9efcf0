<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupList</name>
    <message numerus="yes">
        <source>Backed up and read back: %n member(s)</source>
        <translation>
            <numerusform>Backed up and read back: %n member</numerusform>
            <numerusform>Backed up and read back: %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchSide</name>
    <message numerus="yes">
        <source>%n name(s) hold characters no font has: show</source>
        <translation>
            <numerusform>%n name holds characters no font has: show</numerusform>
            <numerusform>%n names hold characters no font has: show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPart</name>
    <message numerus="yes">
        <source>%n row(s) name something that is not there</source>
        <translation>
            <numerusform>%n row names something that is not there</numerusform>
            <numerusform>%n rows name something that is not there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Figures of %n member(s) or groups are out of date</source>
        <translation>
            <numerusform>Figures of %n member or group are out of date</numerusform>
            <numerusform>Figures of %n members or groups are out of date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are gone or damaged</source>
        <translation>
            <numerusform>%n picture is gone or damaged</numerusform>
            <numerusform>%n pictures are gone or damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the picture folder belong to nothing</source>
        <translation>
            <numerusform>%n file in the picture folder belongs to nothing</numerusform>
            <numerusform>%n files in the picture folder belong to nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) cannot be read</source>
        <translation>
            <numerusform>%n backup cannot be read</numerusform>
            <numerusform>%n backups cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message numerus="yes">
        <source>%n member(s) gave more</source>
        <translation>
            <numerusform>%n member gave more</numerusform>
            <numerusform>%n members gave more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touch(es) in 90 days</source>
        <translation>
            <numerusform>%n touch in 90 days</numerusform>
            <numerusform>%n touches in 90 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message numerus="yes">
        <source>{n} of %n core member(s)</source>
        <translation>
            <numerusform>{n} of %n core member</numerusform>
            <numerusform>{n} of %n core members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message numerus="yes">
        <source>Export %n refused row(s)</source>
        <translation>
            <numerusform>Export %n refused row</numerusform>
            <numerusform>Export %n refused rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorPanel</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventSide</name>
    <message numerus="yes">
        <source>%n, kept in the desk folder</source>
        <translation>
            <numerusform>%n, kept in the desk folder</numerusform>
            <numerusform>%n, kept in the desk folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) added</source>
        <translation>
            <numerusform>%n photo added</numerusform>
            <numerusform>%n photos added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message numerus="yes">
        <source>with %n they brought</source>
        <translation>
            <numerusform>with %n they brought</numerusform>
            <numerusform>with %n they brought</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invited %n member(s)</source>
        <translation>
            <numerusform>Invited %n member</numerusform>
            <numerusform>Invited %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n name(s)</source>
        <translation>
            <numerusform>Copied %n name</numerusform>
            <numerusform>Copied %n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldDelegate</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message numerus="yes">
        <source>one member, %n platform(s)</source>
        <translation>
            <numerusform>one member, %n platform</numerusform>
            <numerusform>one member, %n platforms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n row(s)</source>
        <translation>
            <numerusform>Taken back: %n row</numerusform>
            <numerusform>Taken back: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) stay, for they are in use</source>
        <translation>
            <numerusform>%n member stay, for they are in use</numerusform>
            <numerusform>%n members stay, for they are in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) chosen</source>
        <translation>
            <numerusform>%n table chosen</numerusform>
            <numerusform>%n tables chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightsPage</name>
    <message numerus="yes">
        <source>%n buyer(s)</source>
        <translation>
            <numerusform>%n buyer</numerusform>
            <numerusform>%n buyers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n field differs</numerusform>
            <numerusform>%n fields differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersPlace</name>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n field differs</numerusform>
            <numerusform>%n fields differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergingSide</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notify</name>
    <message numerus="yes">
        <source>%n file(s) left out, the first: {why}</source>
        <translation>
            <numerusform>%n file left out, the first: {why}</numerusform>
            <numerusform>%n files left out, the first: {why}</numerusform>
        </translation>
    </message>
</context>
</TS>
